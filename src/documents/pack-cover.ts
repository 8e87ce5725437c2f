import { PDFDocument } from '@cantoo/pdf-lib';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { PackContents } from '../use-cases/services.ts';
import { setPdf } from './set-pdf.ts';

/**
 * The cover with the agenda and the page on which each paper begins. The cover's own length moves
 * those pages, so it is set again until it fits. `lengths` are the papers' pages, in their order.
 */
export async function coverPages(
  contents: PackContents,
  lengths: readonly number[],
): Promise<PDFDocument> {
  let coverLength = 1;
  for (;;) {
    const bytes = await setPdf({ content: cover(contents, firstPages(coverLength, lengths)) });
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    // It never shrinks from one setting to the next, so this ends.
    if (pdf.getPageCount() <= coverLength) return pdf;
    coverLength = pdf.getPageCount();
  }
}

/** The page numbers, from 1, on which the papers begin after a cover of that many pages. */
export function firstPages(coverLength: number, lengths: readonly number[]): number[] {
  let next = coverLength + 1;
  return lengths.map((length) => {
    const first = next;
    next += length;
    return first;
  });
}

function cover(contents: PackContents, begins: readonly number[]): Content[] {
  const { groupName, title, heldOnWords, marking, agenda, papers } = contents;
  return [
    { text: marking ?? '', bold: true, margin: [0, 0, 0, 24] },
    { text: groupName, fontSize: 13, color: '#444444' },
    { text: title, style: 'h1' },
    { text: heldOnWords, fontSize: 13, margin: [0, 0, 0, 12] },
    { text: 'Agenda', style: 'h2' },
    agenda.length === 0
      ? { text: 'Nothing is on the agenda.' }
      : lines(
          agenda.map(({ number, title: item, lengthMinutes }) => [
            `${number}`,
            item,
            lengthMinutes === null ? '' : `${lengthMinutes} min`,
          ]),
        ),
    { text: 'Papers', style: 'h2' },
    papers.length === 0
      ? { text: 'There are no papers for this meeting.' }
      : lines(
          papers.map(({ number, title: paper }, index) => [
            `${number}`,
            paper,
            `page ${begins[index] ?? ''}`,
          ]),
        ),
  ];
}

function lines(rows: readonly (readonly [string, string, string])[]): Content {
  return {
    table: {
      widths: [24, '*', 'auto'],
      body: rows.map(([number, title, right]): TableCell[] => [
        { text: number, alignment: 'right' },
        { text: title },
        { text: right, alignment: 'right', color: '#444444' },
      ]),
      dontBreakRows: true,
    },
    layout: {
      hLineWidth: (index) => (index === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => '#bbbbbb',
      paddingTop: () => 5,
      paddingBottom: () => 5,
    },
  };
}
