import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { PackContents } from '../use-cases/services.ts';
import { coverPages, firstPages } from './pack-cover.ts';
import { addOutline } from './pack-outline.ts';
import type { PageMark } from './page-marks.ts';
import { markPages } from './page-marks.ts';
import { paperPages } from './paper-pages.ts';
import { UnreadablePaper } from './unreadable-paper.ts';

/**
 * One numbered PDF: cover with the agenda, then each paper; page numbers, marking and bookmarks.
 * The same contents give the same bytes. Throws UnreadablePaper where a paper is broken or locked.
 */
export async function makePack(
  contents: PackContents,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const { papers, marking, groupName, title } = contents;
  const parts: PDFDocument[] = [];
  for (const paper of papers) parts.push(await paperPages(paper));
  const lengths = parts.map((part) => part.getPageCount());
  const cover = await coverPages(contents, lengths);
  const pack = await PDFDocument.create({ updateMetadata: false });
  pack.setTitle(`${groupName}: ${title}`, { showInWindowTitleBar: true });
  pack.setLanguage('en-GB');
  await append(pack, cover);
  for (const [index, part] of parts.entries()) {
    await append(pack, part).catch((cause: unknown) => {
      throw new UnreadablePaper(papers[index]?.fileName ?? '', { cause });
    });
  }
  const pages = pack.getPageCount();
  const names = [null, ...papers.map((paper) => `Paper ${paper.number}`)];
  const owners = [cover.getPageCount(), ...lengths].flatMap((length, index) =>
    Array.from({ length }, () => names[index] ?? null),
  );
  await markPages(
    pack,
    owners.map((paper, index): PageMark => ({ marking, paper, page: index + 1, pages })),
  );
  const begins = firstPages(cover.getPageCount(), lengths);
  addOutline(pack, [
    { title: 'Agenda', page: 0 },
    ...papers.map(({ number, title: paper }, index) => ({
      title: `${number} ${paper}`,
      page: (begins[index] ?? 1) - 1,
    })),
  ]);
  return { bytes: await pack.save({ updateFieldAppearances: false }), pages };
}

async function append(pack: PDFDocument, part: PDFDocument): Promise<void> {
  for (const page of await pack.copyPages(part, part.getPageIndices())) {
    withoutPrograms(page.node);
    pack.addPage(page);
  }
}

const programs = new Set(['/JavaScript', '/Launch', '/ImportData', '/SubmitForm']);

/** A pack goes to everybody, so what a page would run or send by itself is taken out of it. */
function withoutPrograms(page: PDFDict): void {
  page.delete(PDFName.of('AA'));
  const notes = page.lookup(PDFName.of('Annots'));
  if (!(notes instanceof PDFArray)) return;
  for (let index = 0; index < notes.size(); index += 1) {
    const note = notes.lookup(index);
    if (!(note instanceof PDFDict)) continue;
    note.delete(PDFName.of('AA'));
    const act = note.lookup(PDFName.of('A'));
    if (act instanceof PDFDict && programs.has(String(act.lookup(PDFName.of('S'))))) {
      note.delete(PDFName.of('A'));
    }
  }
}
