import { PDFDocument } from '@cantoo/pdf-lib';
import { Document, Packer, Paragraph } from 'docx';

/** A small real PDF with these words. */
export async function aPdf(words: string, pages = 2): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let number = 1; number <= pages; number += 1) {
    pdf.addPage([595, 842]).drawText(`${words}, page ${number}`, { x: 72, y: 720, size: 18 });
  }
  return pdf.save();
}

/** A small real Word file with these words. */
export async function aWordFile(words: string): Promise<Uint8Array> {
  const children = [new Paragraph({ text: words, heading: 'Heading1' }), new Paragraph(words)];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
