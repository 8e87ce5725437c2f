/** One file in a zip archive, as its directory lists it. */
export interface ZipEntry {
  name: string;
  /** Bytes once unpacked, as the archive claims. */
  size: number;
  /** Where the entry stands in the directory, and where the file's own header stands. */
  entryAt: number;
  headerAt: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;

/**
 * The files in a zip archive, from its directory alone: nothing is unpacked. Undefined for bytes
 * that are no zip archive, or are cut off, or need the 64-bit form (over 4 GB).
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = findEnd(view);
  if (endAt === undefined) return undefined;
  const count = view.getUint16(endAt + 10, true);
  let at = view.getUint32(endAt + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + entryLength > endAt || view.getUint32(at, true) !== entrySignature) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const further = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: new TextDecoder().decode(
        bytes.subarray(at + entryLength, at + entryLength + nameLength),
      ),
      size: view.getUint32(at + 24, true),
      entryAt: at,
      headerAt: view.getUint32(at + 42, true),
    });
    at += entryLength + nameLength + further;
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  const first = Math.max(0, last - longestComment);
  for (let at = last; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return undefined;
}

const firstOfJanuary1980 = 0x0021;

/** The same archive with one fixed time on every file, so that equal contents are equal bytes. */
export function withoutTimes(bytes: Uint8Array): Uint8Array {
  const timeless = Uint8Array.from(bytes);
  const view = new DataView(timeless.buffer);
  for (const { entryAt, headerAt } of zipDirectory(bytes) ?? []) {
    for (const at of [entryAt + 12, headerAt + 10]) {
      view.setUint16(at, 0, true);
      view.setUint16(at + 2, firstOfJanuary1980, true);
    }
  }
  return timeless;
}
