import { expect, test } from 'vitest';
import { isSafeName, safeFileName } from './file-name.ts';

test.each([
  ['a plain title', 3, 'KPI figures', 'Book1.xlsx', '3 KPI figures.xlsx'],
  ['the ending in small letters', 1, 'Report', 'SCAN.PDF', '1 Report.pdf'],
  ['signs that a disk refuses', 2, 'Who: A/B? "C" <D>|*', 'x.pdf', '2 Who A B C D.pdf'],
  ['a path', 2, '..\\..\\secret', 'x.pdf', '2 .. .. secret.pdf'],
  ['an empty title', 4, ' . ', 'x.docx', '4 Paper.docx'],
  ['a dot at the end', 4, 'Minutes etc.', 'x.docx', '4 Minutes etc.docx'],
  ['a name that SharePoint keeps for itself', 5, 'a_vti_b', 'x.pdf', '5 a b.pdf'],
  ['other letters', 6, 'Adroddiad Ŵyl – 2020', 'x.pdf', '6 Adroddiad Ŵyl – 2020.pdf'],
  ['no ending', 7, 'Notes', 'notes', '7 Notes'],
])('the name of a filed paper: %s', (_case, number, title, original, name) => {
  expect(safeFileName(number, title, original)).toBe(name);
});

test('a very long title is cut, and its ending is kept', () => {
  const name = safeFileName(12, 'long '.repeat(60), 'x.pdf');
  expect(name.length).toBeLessThanOrEqual(120);
  expect(name).toMatch(/^12 long .*long\.pdf$/);
  expect(isSafeName(name)).toBe(true);
});

test.each(['Report.pdf', 'Adroddiad Ŵyl – 2020 (final), v2.docx', 'KPI #3 100%.xlsx'])(
  '%j may be kept as it is',
  (name) => {
    expect(isSafeName(name)).toBe(true);
  },
);

test.each([
  ['a path up', '../x.pdf'],
  ['a path up, as Windows writes it', '..\\x.pdf'],
  ['a drive', 'C:x.pdf'],
  ['a control character', 'a\u0000.pdf'],
  ['a line break', 'a\n.pdf'],
  ['a mark that turns the text around', 'invoice\u202Efdp.exe.pdf'],
  ['a device of Windows', 'CON.pdf'],
  ['a device of Windows with more endings', 'lpt1.old.pdf'],
  ['a lock file of Office', '~$Report.docx'],
  ['a name of SharePoint', 'x_vti_y.pdf'],
  ['a space in front', ' Report.pdf'],
  ['a dot at the end', 'Report.pdf.'],
  ['only dots', '..'],
  ['nothing', ''],
  ['121 characters', `${'a'.repeat(117)}.pdf`],
])('a name is not safe with %s', (_case, name) => {
  expect(isSafeName(name)).toBe(false);
});
