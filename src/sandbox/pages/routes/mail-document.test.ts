import { expect, test } from 'vitest';
import { mailDocument, previewOf } from './mail-document.ts';

test('an address elsewhere is no link: nothing may leave this machine', () => {
  const content = '<a href="https://elsewhere.example/x">Folder</a>';
  expect(mailDocument({ contentType: 'html', content })).not.toContain('elsewhere.example');
});

test('an address of the app stays what it is, with its token', () => {
  const link = '<a href="http://localhost:3978/a#token.of.one">Answer</a>';
  expect(mailDocument({ contentType: 'html', content: link })).toContain(link);
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
