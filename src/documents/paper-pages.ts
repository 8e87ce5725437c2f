import { PDFDocument } from '@cantoo/pdf-lib';
import type { Content } from 'pdfmake/interfaces.js';
import { isWholePdf } from './file-checks.ts';
import { endingOf } from './file-name.ts';
import { setPdf } from './set-pdf.ts';
import { UnreadablePaper } from './unreadable-paper.ts';
import { wordContent } from './word-pages.ts';
import { readWord } from './word-tree.ts';
import { zipDirectory } from './zip-directory.ts';

/** A paper as it is filed. */
export interface PackPaper {
  number: number;
  title: string;
  fileName: string;
  bytes: Uint8Array;
}

/** A small archive can unpack to anything: more than this is not read. */
const largestUnpackedBytes = 300 * 1024 * 1024;
/** Some 150 pages; a longer text is named and stays in the folder. */
const longestText = 400_000;

/**
 * A paper as PDF pages: a PDF as it is, Word and text files set anew and saying so, pictures on a
 * page of their own, anything else as one page that says where the file is. Throws UnreadablePaper
 * for a file that is broken or locked.
 */
export async function paperPages(paper: PackPaper): Promise<PDFDocument> {
  try {
    const pdf = await PDFDocument.load(await bytesOf(paper), { updateMetadata: false });
    if (pdf.getPageCount() === 0) throw new UnreadablePaper(paper.fileName);
    return pdf;
  } catch (cause) {
    if (cause instanceof UnreadablePaper) throw cause;
    const locked = cause instanceof Error && /encrypt|password/i.test(cause.message);
    throw new UnreadablePaper(paper.fileName, { cause, locked });
  }
}

async function bytesOf(paper: PackPaper): Promise<Uint8Array> {
  switch (endingOf(paper.fileName)) {
    case 'pdf':
      if (!isWholePdf(paper.bytes)) throw new UnreadablePaper(paper.fileName);
      return paper.bytes;
    case 'docx':
      return wordPages(paper);
    case 'txt':
      return textPages(paper);
    case 'png':
      return picturePage(paper, 'image/png');
    case 'jpg':
    case 'jpeg':
      return picturePage(paper, 'image/jpeg');
    default:
      return elsewherePage(paper);
  }
}

async function wordPages(paper: PackPaper): Promise<Uint8Array> {
  const unpacked = (zipDirectory(paper.bytes) ?? []).reduce((sum, { size }) => sum + size, 0);
  if (unpacked > largestUnpackedBytes) throw new UnreadablePaper(paper.fileName);
  return textOf(paper, wordContent(await readWord(paper.bytes)));
}

async function textPages(paper: PackPaper): Promise<Uint8Array> {
  const text = new TextDecoder().decode(paper.bytes);
  if (text.length > longestText) return elsewherePage(paper);
  const lines = text.split(/\r?\n/);
  return textOf(paper, [{ text: lines.join('\n'), preserveLeadingSpaces: true }]);
}

function textOf(paper: PackPaper, content: Content[]): Promise<Uint8Array> {
  const right = `Text of ${paper.fileName}; the original is in the folder`;
  return setPdf({
    content: [{ text: paper.title, style: 'h1' }, ...content],
    head: { left: `Paper ${paper.number}`, right },
  });
}

function picturePage(paper: PackPaper, contentType: string): Promise<Uint8Array> {
  const image = `data:${contentType};base64,${Buffer.from(paper.bytes).toString('base64')}`;
  return setPdf({
    content: [
      { text: paper.title, style: 'h1' },
      { image, fit: [483, 620] },
    ],
    head: {
      left: `Paper ${paper.number}`,
      right: `Picture ${paper.fileName}; the original is in the folder`,
    },
  });
}

function elsewherePage(paper: PackPaper): Promise<Uint8Array> {
  return setPdf({
    content: [
      { text: paper.title, style: 'h1' },
      { text: `This paper is the file ${paper.fileName}.`, margin: [0, 8, 0, 4] },
      { text: 'It cannot be shown on pages. Open it in the folder of the meeting.' },
    ],
    head: { left: `Paper ${paper.number}`, right: paper.fileName },
  });
}
