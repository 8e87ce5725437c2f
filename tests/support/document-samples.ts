import { degrees, PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';

/** A PDF whose pages say "Page 1" and so on, turned by `turned` degrees. */
export async function aPdf({ pages = 1, turned = 0, program = false } = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let number = 1; number <= pages; number += 1) {
    const page = pdf.addPage(turned % 180 === 0 ? [595, 842] : [842, 595]);
    page.setRotation(degrees(turned));
    page.drawText(`Page ${number}`, { x: 200, y: 300, font });
    if (program) {
      const script = pdf.context.obj({ S: 'JavaScript' });
      page.node.set(PDFName.of('AA'), pdf.context.obj({ O: script }));
      const note = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', A: script });
      page.node.set(PDFName.of('Annots'), pdf.context.obj([note]));
    }
  }
  return pdf.save();
}

/** A PDF that asks for a password. */
export async function aLockedPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await aPdf());
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  return pdf.save();
}

/** A Word document with a heading, emphasis, a list and a table with joined cells. */
export async function aWordDocument(): Promise<Uint8Array> {
  const cell = (text: string, reach = {}) =>
    new TableCell({ ...reach, children: [new Paragraph(text)] });
  return Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Membership', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({
              children: [new TextRun('The group has '), new TextRun({ text: 'five', bold: true })],
            }),
            new Paragraph({ text: 'School A', bullet: { level: 0 } }),
            new Table({
              rows: [
                new TableRow({ children: [cell('Both columns', { columnSpan: 2 })] }),
                new TableRow({ children: [cell('Two rows', { rowSpan: 2 }), cell('12 days')] }),
                new TableRow({ children: [cell('9 days')] }),
              ],
            }),
          ],
        },
      ],
    }),
  );
}

/** A zip archive of these files, each with a few bytes. */
export function aZip(...names: string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8('some bytes')])));
}
