import { Unusable } from '../domain/errors.ts';
import { endingOf, isSafeName } from './file-name.ts';
import { zipDirectory } from './zip-directory.ts';

/** A file as somebody hands it in; without `bytes` only its name and size are looked at. */
export interface PaperFile {
  name: string;
  size: number;
  bytes?: Uint8Array;
}

/** Why a file is not taken; the words for people are chosen by it. */
export type FileProblem =
  | 'empty'
  | 'too-large'
  | 'unsafe-name'
  | 'wrong-type'
  | 'locked'
  | 'unreadable';

const mebibyte = 1024 * 1024;

/** The largest paper that is taken, in MB of 1024 × 1024 bytes. */
export const largestPaperMB = 100;

interface Kind {
  contentType: string;
  fits: (bytes: Uint8Array) => boolean;
}

const office = 'application/vnd.openxmlformats-officedocument';

const kinds: Readonly<Record<string, Kind>> = {
  pdf: { contentType: 'application/pdf', fits: isPdf },
  docx: { contentType: `${office}.wordprocessingml.document`, fits: (b) => holds(b, 'word/') },
  xlsx: { contentType: `${office}.spreadsheetml.sheet`, fits: (b) => holds(b, 'xl/') },
  pptx: { contentType: `${office}.presentationml.presentation`, fits: (b) => holds(b, 'ppt/') },
  doc: { contentType: 'application/msword', fits: (b) => begins(b, 0xd0, 0xcf, 0x11, 0xe0) },
  txt: { contentType: 'text/plain; charset=utf-8', fits: isText },
  png: { contentType: 'image/png', fits: (b) => begins(b, 0x89, 0x50, 0x4e, 0x47) },
  jpg: { contentType: 'image/jpeg', fits: (b) => begins(b, 0xff, 0xd8, 0xff) },
  jpeg: { contentType: 'image/jpeg', fits: (b) => begins(b, 0xff, 0xd8, 0xff) },
};

/** The content type of a name that passed the checks; what a browser claims is not asked. */
export function contentTypeOf(name: string): string {
  return kinds[endingOf(name)]?.contentType ?? 'application/octet-stream';
}

/**
 * Throws Unusable with `facts.reason` a {@link FileProblem} for a file that cannot be a paper:
 * empty, over 100 MB, with a name that is a path or that a disk refuses, of a kind that we do not
 * take, with contents that are not what its name says, or a PDF that is locked or cut off.
 */
export function checkPaper({ name, size, bytes }: PaperFile): void {
  const refuse = (reason: FileProblem) => {
    const sizeMB = Math.ceil(size / mebibyte);
    return new Unusable(`paper refused: ${reason}`, {
      reason,
      field: 'file',
      fileName: name.slice(0, 200),
      sizeMB,
      limitMB: largestPaperMB,
    });
  };
  if (!isSafeName(name)) throw refuse('unsafe-name');
  if (size === 0 || bytes?.byteLength === 0) throw refuse('empty');
  if (Math.max(size, bytes?.byteLength ?? 0) > largestPaperMB * mebibyte) throw refuse('too-large');
  const ending = endingOf(name);
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
  if (kind === undefined) throw refuse('wrong-type');
  if (bytes === undefined) return;
  if (!kind.fits(bytes)) throw refuse('wrong-type');
  if (ending !== 'pdf') return;
  if (isLockedPdf(bytes)) throw refuse('locked');
  if (!isWholePdf(bytes)) throw refuse('unreadable');
}

function begins(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The mark may stand behind a few other bytes, as some scanners write it. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

function isLockedPdf(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = buffer.lastIndexOf('/Encrypt');
  return at >= 0 && /^\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(buffer.toString('latin1', at, at + 40));
}

/** A PDF that was cut off loads without a word, its last pages missing: its end is asked for. */
export function isWholePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-2048)).includes('%%EOF');
}

/** An Office file is a zip archive with its own folder; one with a program in it is refused. */
function holds(bytes: Uint8Array, folder: string): boolean {
  if (!begins(bytes, 0x50, 0x4b)) return false;
  const names = (zipDirectory(bytes) ?? []).map((entry) => entry.name);
  const macros = names.some((name) => name.toLowerCase().endsWith('vbaproject.bin'));
  return !macros && names.some((name) => name.startsWith(folder));
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
