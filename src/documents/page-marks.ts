import type { PDFDocument, PDFFont, PDFPage } from '@cantoo/pdf-lib';
import { degrees, rgb, StandardFonts } from '@cantoo/pdf-lib';

/** What is printed at the foot of a page. */
export interface PageMark {
  /** "Confidential to the group", or null. */
  marking: string | null;
  /** "Paper 3", or null on the cover. */
  paper: string | null;
  page: number;
  pages: number;
}

const size = 8;
const edge = 24;
const baseline = 12;

/** Prints the marks at the foot of the page as it is seen, however the page is turned. */
export async function markPages(pdf: PDFDocument, marks: readonly PageMark[]): Promise<void> {
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.getPages().forEach((page, index) => {
    const mark = marks[index];
    if (mark !== undefined) markPage(page, mark, font);
  });
}

function markPage(page: PDFPage, { marking, paper, page: at, pages }: PageMark, font: PDFFont) {
  const foot = footOf(page);
  const number = `${at} of ${pages}`;
  const widthOf = (text: string) => font.widthOfTextAtSize(text, size);
  print(marking ?? '', edge);
  print(paper ?? '', (foot.width - widthOf(paper ?? '')) / 2);
  print(number, foot.width - edge - widthOf(number));

  function print(text: string, across: number) {
    if (text === '') return;
    // A scan may be dark down to its edge: a little white keeps the mark readable.
    const box = foot.place(across - 3, baseline - 3);
    const width = widthOf(text) + 6;
    page.drawRectangle({ ...box, width, height: size + 5, color: rgb(1, 1, 1), opacity: 0.85 });
    page.drawText(text, { ...foot.place(across, baseline), font, size, color: rgb(0.2, 0.2, 0.2) });
  }
}

/** The foot as a reader sees it: its width, and where a point across and up lies on the page. */
function footOf(page: PDFPage) {
  const { x, y, width, height } = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const rotate = degrees(turned);
  const sideways = turned === 90 || turned === 270;
  return {
    width: sideways ? height : width,
    place(across: number, up: number) {
      if (turned === 90) return { x: x + width - up, y: y + across, rotate };
      if (turned === 180) return { x: x + width - across, y: y + height - up, rotate };
      if (turned === 270) return { x: x + up, y: y + height - across, rotate };
      return { x: x + across, y: y + up, rotate };
    },
  };
}
