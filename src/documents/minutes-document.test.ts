import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import type { MinutesContents } from '../use-cases/services.ts';
import { makeMinutesDocument } from './minutes-document.ts';
import { partsOf } from './minutes-parts.ts';

function contents(change: Partial<MinutesContents> = {}): MinutesContents {
  return {
    groupName: 'Heads (made up)',
    title: 'Autumn meeting & <more>',
    heldOnWords: 'Thursday 10 September 2020',
    mark: 'DRAFT',
    marking: 'Confidential to the group',
    present: [{ group: 'Heads', lines: ['Head of School A (made up), School A, 10:00 to 12:00'] }],
    apologies: [],
    quorumWords: ['Heads: 3 of 3 organisations, 10:06 to 11:20.'],
    sections: [
      {
        number: 1,
        heading: 'Terms of reference',
        notes: 'Read.\nNobody asked for a change.',
        decisions: ['Agreed. Not quorate: confirm it by e-mail.'],
        agreedActions: ['Head of School B: send the terms to all, by Thursday 1 October'],
      },
    ],
    footer: 'Version 2, reference 27F30000',
    ...change,
  };
}

async function parts(change: Partial<MinutesContents> = {}) {
  const bytes = await makeMinutesDocument(contents(change));
  const files = unzipSync(bytes);
  const named = (pattern: RegExp) =>
    Object.entries(files)
      .filter(([name]) => pattern.test(name))
      .map(([, file]) => new TextDecoder().decode(file))
      .join();
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return { html: value, header: named(/header\d\.xml$/), footer: named(/footer\d\.xml$/), named };
}

test('register, quorum, notes, decisions and agreed actions stand in the document', async () => {
  const { html, footer } = await parts();
  expect(html).toContain('Minutes: Autumn meeting &amp; &lt;more&gt;');
  expect(html).toContain('Head of School A (made up), School A, 10:00 to 12:00');
  expect(html).toContain('Heads: 3 of 3 organisations, 10:06 to 11:20.');
  expect(html).toContain('<p>Read.</p><p>Nobody asked for a change.</p>');
  expect(html).toContain('<strong>Decided: </strong>Agreed. Not quorate: confirm it by e-mail.');
  expect(html).toMatch(
    /<td>.*Head of School B.*<td>.*send the terms to all.*<td>.*Thursday 1 October/,
  );
  expect(footer).toContain('Version 2, reference 27F30000');
});

test('an empty list says so', async () => {
  expect((await parts()).html).toMatch(/Apologies<\/h2><p>None<\/p>/);
});

test('DRAFT stands above and behind the text of every page until it is approved', async () => {
  const { header } = await parts();
  expect(header).toContain('DRAFT · Confidential to the group');
  expect(header).toContain('string="DRAFT"');
});

test('approved minutes say DRAFT nowhere', async () => {
  const { header, named } = await parts({ mark: null });
  expect(header).toContain('Confidential to the group');
  expect(named(/\.xml$/)).not.toContain('DRAFT');
});

test('the same minutes make the same bytes, and no date of making stands in them', async () => {
  const first = await makeMinutesDocument(contents());
  const second = await makeMinutesDocument(contents());
  expect(Buffer.compare(first, second)).toBe(0);
  expect([...first.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  expect((await parts()).named(/core\.xml$/)).not.toMatch(/created|modified/);
});

test.each([
  ['Ann: do it, by Thursday 1 October', 'Ann', 'do it', 'Thursday 1 October'],
  ['Ann: do it', 'Ann', 'do it', ''],
  ['Ann: go, by bus: soon', 'Ann', 'go, by bus: soon', ''],
  ['do it', '', 'do it', ''],
])('%j is taken apart', (line, owner, what, by) => {
  expect(partsOf(line)).toEqual({ owner, what, by });
});
