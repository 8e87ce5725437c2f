import { expect, test } from 'vitest';
import { localAddress, mailDocument, previewOf } from './mail-document.ts';

test('an address of SharePoint leads to the files page of this machine', () => {
  const url = 'https://alliance.sharepoint.com/sites/alliance/Shared%20Documents/Papers';
  expect(localAddress(url)).toBe(
    '/?view=files&at=%2Fsites%2Falliance%2FShared%20Documents%2FPapers',
  );
  const document = mailDocument({ contentType: 'html', content: `<a href="${url}">Folder</a>` });
  expect(document).not.toContain('sharepoint.com');
});

test('an address of the app stays what it is, with its token', () => {
  const url = 'http://localhost:3978/a#token.of.one';
  expect(localAddress(url)).toBe(url);
});

test('the text of a plain mail is shown as text, its addresses as links', () => {
  const content = 'See <b>http://localhost:3978/week\n& more';
  const document = mailDocument({ contentType: 'text', content });
  expect(document).toContain('See &lt;b&gt;<a href="http://localhost:3978/week">');
  expect(document).toContain('&amp; more');
});

test('the preview has the words of an HTML mail and none of its code', () => {
  const content = '<head><style>p {}</style></head><p>It&#39;s <b>due</b></p>\n<p>&amp; wanted</p>';
  expect(previewOf({ contentType: 'html', content })).toBe("It's due & wanted");
});
