import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

const fontFolder = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts',
  'Roboto',
);

pdfmake.setFonts({
  Roboto: {
    normal: join(fontFolder, 'Roboto-Regular.ttf'),
    bold: join(fontFolder, 'Roboto-Medium.ttf'),
    italics: join(fontFolder, 'Roboto-Italic.ttf'),
    bolditalics: join(fontFolder, 'Roboto-MediumItalic.ttf'),
  },
});
// What people hand in must never make the server fetch an address or open one of its files.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(`${fontFolder}${sep}`));

/** The strip at the foot that stays free for page numbers and marking, in points. */
export const footStrip = 48;

/** What stands on the pages, and what is repeated at the head of each. */
export interface Pages {
  content: Content;
  head?: { left: string; right: string };
}

/** Sets pages of A4 as a PDF. The dates in it are not for keeping: only its pages are used. */
export async function setPdf({ content, head }: Pages): Promise<Uint8Array> {
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [56, head === undefined ? 56 : 72, 56, footStrip + 16],
    content,
    ...(head === undefined ? {} : { header: headOf(head) }),
    defaultStyle: { font: 'Roboto', fontSize: 11, lineHeight: 1.25 },
    styles: {
      h1: { fontSize: 22, bold: true, margin: [0, 0, 0, 8] },
      h2: { fontSize: 15, bold: true, margin: [0, 14, 0, 6] },
      h3: { fontSize: 12, bold: true, margin: [0, 10, 0, 4] },
      small: { fontSize: 9, color: '#444444' },
    },
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function headOf({ left, right }: { left: string; right: string }): Content {
  return {
    margin: [56, 28, 56, 0],
    columns: [
      { text: left, style: 'small', bold: true, width: '*' },
      { text: right, style: 'small', alignment: 'right', width: '*' },
    ],
    columnGap: 16,
  };
}
