import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { aLockedPdf, aPdf, aWordDocument } from '../../tests/support/document-samples.ts';
import { makePack } from './pack.ts';
import { UnreadablePaper } from './unreadable-paper.ts';

type Contents = Parameters<typeof makePack>[0];

function paper(number: number, fileName: string, bytes: Uint8Array): Contents['papers'][number] {
  return { number, title: `Title ${number}`, fileName, contentType: '', bytes };
}

function contents(change: Partial<Contents> = {}): Contents {
  return {
    groupName: 'Heads (made up)',
    title: 'Autumn meeting',
    heldOnWords: 'Thursday 10 September 2020',
    marking: 'Confidential to the group',
    agenda: [{ number: 1, title: 'Terms of reference', lengthMinutes: 10 }],
    papers: [],
    ...change,
  };
}

/** The text of each page and the bookmarks, as a reader of PDFs sees them. */
async function read(bytes: Uint8Array) {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const outline = (await pdf.getOutline()) ?? [];
  const bookmarks: [string, number][] = [];
  for (const { title, dest } of outline) {
    const ref: unknown = Array.isArray(dest) ? dest[0] : undefined;
    bookmarks.push([title, (await pdf.getPageIndex(Object(ref))) + 1]);
  }
  return { pages, bookmarks };
}

test('cover, papers in their order, page numbers, marking and bookmarks', async () => {
  const made = await makePack(
    contents({
      papers: [
        paper(1, '1 Terms.pdf', await aPdf({ pages: 2 })),
        paper(3, '3 Membership.docx', await aWordDocument()),
      ],
    }),
  );
  const { pages, bookmarks } = await read(made.bytes);
  expect(made.pages).toBe(4);
  expect(pages).toHaveLength(4);
  expect(pages[0]).toMatch(/Heads \(made up\).*Autumn meeting.*Thursday 10 September 2020/);
  expect(pages[0]).toMatch(/Terms of reference.*10 min.*Title 1.*page 2.*Title 3.*page 4/);
  expect(pages[1]).toMatch(/Page 1.*Confidential to the group.*Paper 1.*2 of 4/);
  expect(pages[3]).toMatch(/Paper 3.*Text of 3 Membership\.docx; the original is in the folder/);
  expect(pages[3]).toMatch(
    /The group has.*five.*School A.*Both columns.*Two rows.*12 days.*9 days/,
  );
  expect(pages[3]).toMatch(/Confidential to the group.*Paper 3.*4 of 4/);
  expect(bookmarks).toEqual([
    ['Agenda', 1],
    ['1 Title 1', 2],
    ['3 Title 3', 4],
  ]);
});

test('the same contents make the same bytes, and so the same hash', async () => {
  const papers = [paper(1, '1 A.docx', await aWordDocument()), paper(2, '2 B.pdf', await aPdf())];
  const first = await makePack(contents({ papers }));
  const second = await makePack(contents({ papers }));
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

test.each([90, 180, 270])(
  'a page turned by %i degrees is numbered all the same',
  async (turned) => {
    const papers = [paper(1, '1 Plan.pdf', await aPdf({ turned }))];
    const { pages } = await read((await makePack(contents({ papers }))).bytes);
    expect(pages[1]).toMatch(/Confidential to the group.*Paper 1.*2 of 2/);
  },
);

test('a kind that has no pages gets one that says where the file is', async () => {
  const papers = [paper(2, '2 Figures.xlsx', new Uint8Array(3))];
  const { pages } = await read((await makePack(contents({ papers }))).bytes);
  expect(pages[1]).toContain('This paper is the file 2 Figures.xlsx.');
});

test('text is set as it was written', async () => {
  const papers = [paper(1, '1 Notes.txt', new TextEncoder().encode('first\n\nŵ second'))];
  const { pages } = await read((await makePack(contents({ papers }))).bytes);
  expect(pages[1]).toMatch(/first ŵ second.*Text of 1 Notes\.txt; the original is in the folder/);
});

test('no papers and no marking: a cover that says so, and nothing marked', async () => {
  const { pages } = await read((await makePack(contents({ marking: null }))).bytes);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('There are no papers for this meeting.');
  expect(pages[0]).not.toContain('Confidential');
});

test('a cover of several pages moves the pages on which the papers begin', async () => {
  const agenda = Array.from({ length: 60 }, (_, index) => ({
    number: index + 1,
    title: `Item ${index + 1}`,
    lengthMinutes: null,
  }));
  const papers = [paper(1, '1 Terms.pdf', await aPdf())];
  const { pages, bookmarks } = await read((await makePack(contents({ agenda, papers }))).bytes);
  const begins = bookmarks[1]?.[1];
  expect(begins).toBe(pages.length);
  expect(pages.join(' ')).toContain(`page ${begins}`);
});

const broken = new TextEncoder().encode('%PDF-1.7\nthis is no PDF');

test.each<[string, string, Uint8Array, string]>([
  ['a broken PDF', '2 Broken.pdf', broken, 'unreadable-paper'],
  [
    'a PDF that was cut off',
    '2 Cut.pdf',
    (await aPdf({ pages: 5 })).subarray(0, 900),
    'unreadable-paper',
  ],
  ['a locked PDF', '2 Locked.pdf', await aLockedPdf(), 'locked'],
  [
    'half a Word document',
    '2 Half.docx',
    (await aWordDocument()).subarray(0, 3000),
    'unreadable-paper',
  ],
  ['a picture that is none', '2 Map.png', new Uint8Array(30), 'unreadable-paper'],
])('%s stops the pack and names the file', async (_case, name, bytes, reason) => {
  const papers = [paper(1, '1 Terms.pdf', await aPdf()), paper(2, name, bytes)];
  const refused = makePack(contents({ papers }));
  await expect(refused).rejects.toThrowError(UnreadablePaper);
  await expect(refused).rejects.toMatchObject({
    code: 'unusable',
    facts: { fileName: name, reason },
  });
});

test('what a page would run by itself does not go out with the pack', async () => {
  const papers = [paper(1, '1 Form.pdf', await aPdf({ program: true }))];
  const { bytes } = await makePack(contents({ papers }));
  const page = (await PDFDocument.load(bytes)).getPage(1);
  expect(page.node.has(PDFName.of('AA'))).toBe(false);
  expect(String(page.node.lookup(PDFName.of('Annots')))).not.toContain('JavaScript');
});
