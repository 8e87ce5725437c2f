import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { PDFHexString, PDFName, PDFNull, PDFNumber } from '@cantoo/pdf-lib';

/** A place that the reader can jump to; `page` counts from 0. */
export interface Bookmark {
  title: string;
  page: number;
}

/** Adds bookmarks, in order, and has the reader show them. */
export function addOutline(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context } = pdf;
  const outline = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ title, page }, index) => {
    const ref = refs[index];
    if (ref === undefined) return;
    const target = [pdf.getPage(page).ref, PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull];
    const entries: Record<string, PDFRef | PDFHexString> = {
      Title: PDFHexString.fromText(title),
      Parent: outline,
    };
    const before = refs[index - 1];
    const after = refs[index + 1];
    if (before !== undefined) entries.Prev = before;
    if (after !== undefined) entries.Next = after;
    context.assign(ref, context.obj({ ...entries, Dest: target }));
  });
  const first = refs[0];
  const last = refs.at(-1);
  if (first === undefined || last === undefined) return;
  const Count = PDFNumber.of(refs.length);
  context.assign(outline, context.obj({ Type: 'Outlines', First: first, Last: last, Count }));
  pdf.catalog.set(PDFName.of('Outlines'), outline);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
