import { expect, test } from 'vitest';
import { aLockedPdf, aPdf, aWordDocument, aZip } from '../../tests/support/document-samples.ts';
import { Unusable } from '../domain/errors.ts';
import type { PaperFile } from './file-checks.ts';
import { checkPaper, contentTypeOf } from './file-checks.ts';

const text = new TextEncoder();
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

function reasonFor(file: PaperFile): unknown {
  try {
    checkPaper(file);
    return 'taken';
  } catch (error) {
    return error instanceof Unusable ? error.facts.reason : error;
  }
}

test.each<[string, string, Uint8Array]>([
  ['a PDF', 'Report.pdf', await aPdf()],
  ['a Word document', 'Report.docx', await aWordDocument()],
  ['a spreadsheet', 'Figures.xlsx', aZip('[Content_Types].xml', 'xl/workbook.xml')],
  ['slides', 'Talk.pptx', aZip('ppt/presentation.xml')],
  ['an old Word document', 'Old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1)],
  ['text', 'Notes.txt', text.encode('Ŵyl')],
  ['a picture', 'Map.png', png],
  ['a photograph', 'Map.jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
  ['a PDF with a few bytes before it', 'Scan.pdf', text.encode('\r\n%PDF-1.4 … %%EOF\n')],
])('%s is taken', (_case, name, bytes) => {
  expect(reasonFor({ name, size: bytes.byteLength, bytes })).toBe('taken');
});

test.each<[string, string, string, Uint8Array]>([
  ['of 0 bytes', 'empty', 'Report.pdf', new Uint8Array()],
  ['with a path in its name', 'unsafe-name', '..\\x.pdf', text.encode('%PDF-')],
  ['of a kind that we do not take', 'wrong-type', 'tool.exe', text.encode('MZ')],
  ['named like a property of every object', 'wrong-type', 'x.constructor', text.encode('a')],
  ['without an ending', 'wrong-type', 'Report', text.encode('%PDF-')],
  ['that only says that it is a PDF', 'wrong-type', 'Report.pdf', text.encode('<html>')],
  ['that is a spreadsheet named Word', 'wrong-type', 'R.docx', aZip('xl/workbook.xml')],
  ['with macros in it', 'wrong-type', 'R.docx', aZip('word/document.xml', 'word/vbaProject.bin')],
  ['that is half an archive', 'wrong-type', 'R.docx', aZip('word/document.xml').subarray(0, 40)],
  ['that is no text', 'wrong-type', 'Notes.txt', Uint8Array.of(65, 0, 66)],
  ['in another alphabet than UTF-8', 'wrong-type', 'Notes.txt', Uint8Array.of(0xff, 0xfe, 65)],
  ['that is a PDF cut off', 'unreadable', 'Report.pdf', (await aPdf()).subarray(0, 500)],
  ['with a password', 'locked', 'Report.pdf', await aLockedPdf()],
])('a file %s is refused: %s', (_case, reason, name, bytes) => {
  expect(reasonFor({ name, size: bytes.byteLength, bytes })).toBe(reason);
});

test('a file of 200 MB is refused by its size alone, and the limit is told', () => {
  const file = { name: 'Scan.pdf', size: 200 * 1024 * 1024 };
  expect(reasonFor(file)).toBe('too-large');
  expect(() => checkPaper(file)).toThrowError(
    expect.objectContaining({ facts: expect.objectContaining({ sizeMB: 200, limitMB: 100 }) }),
  );
});

test('the content type comes from the checked name, not from a browser', () => {
  expect(contentTypeOf('3 KPI figures.pdf')).toBe('application/pdf');
  expect(contentTypeOf('page.html')).toBe('application/octet-stream');
});
