import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPapersLibrary } from '../../src/graph/papers-library.ts';
import type { PapersLibrary } from '../../src/use-cases/services.ts';
import type { GraphUnderTest } from '../support/graph-door.ts';
import { accepted, startGraph } from '../support/graph-door.ts';

let run: GraphUnderTest;
let library: PapersLibrary;

beforeEach(async () => {
  run = await startGraph();
  library = createPapersLibrary(run.graph, run.site);
});
afterEach(() => run[Symbol.asyncDispose]());

const names = ['R&D board 100% (made up)', '2020-09-15 Autumn #1'];
const pdf = { name: 'Pack 50% #1 & more.pdf', contentType: 'application/pdf' };

/** More than one part takes; the pattern does not fit the parts, so that a mix-up shows. */
function largeFile(size = 6 * 1024 * 1024 + 7) {
  const content = new Uint8Array(size + 64);
  for (let at = 0; at < content.length; at += 1) content[at] = (at * 31 + (at >> 16)) % 251;
  return { ...pdf, bytes: content.subarray(64) };
}

test('folders are made once and found again', async () => {
  const first = await library.folder(names);
  const second = await library.folder(names);
  expect(second).toEqual(first);
  expect(accepted(run.microsoft, 'folder-created')).toBe(2);
  const sibling = await library.folder([names[0] ?? '', 'Another']);
  expect(sibling.folderId).not.toBe(first.folderId);
  expect(accepted(run.microsoft, 'folder-created')).toBe(3);
  expect(first.webUrl).toMatch(/^https:\/\/alliance\.sharepoint\.com\//);
});

test.each(['accept-then-fail', 'reset', 'server-error', 'throttle', 'unavailable'] as const)(
  'one folder of each name when its request meets a fault (%s)',
  async (fault) => {
    run.microsoft.faults.next('create-folder', fault);
    const folder = await library.folder(names);
    expect(accepted(run.microsoft, 'folder-created')).toBe(2);
    expect(await library.folder(names)).toEqual(folder);
  },
);

test('two who make the same folders at once share them', async () => {
  const [one, two] = await Promise.all([library.folder(names), library.folder(names)]);
  expect(one).toEqual(two);
  expect(accepted(run.microsoft, 'folder-created')).toBe(2);
});

test('a small paper is filed, read back and replaced by a newer version', async () => {
  const { folderId } = await library.folder(names);
  const bytes = new Uint8Array([0, 0, 1, 2, 3]).subarray(2);
  const kept = await library.put(folderId, { ...pdf, bytes });
  expect(kept.name).toBe(pdf.name);
  expect([...(await library.read(kept.fileId))]).toEqual([1, 2, 3]);
  const again = await library.put(folderId, { ...pdf, bytes: new Uint8Array([4]) });
  expect(again.fileId).toBe(kept.fileId);
  expect([...(await library.read(kept.fileId))]).toEqual([4]);
});

test.each([
  ['without trouble', 'upload-chunk', null],
  ['when a part breaks off', 'upload-chunk', 'reset'],
  ['when the answer to a part is lost', 'upload-chunk', 'accept-then-fail'],
  ['when SharePoint is busy', 'upload-chunk', 'throttle'],
  ['when a gateway fails', 'upload-chunk', 'server-error'],
  ['when the session is asked for twice', 'create-upload-session', 'accept-then-fail'],
] as const)('a large paper arrives byte for byte %s', async (_case, operation, fault) => {
  const { folderId } = await library.folder(names);
  if (fault !== null) run.microsoft.faults.next(operation, fault);
  const file = largeFile();
  const { fileId } = await library.put(folderId, file);
  const read = await library.read(fileId);
  expect(Buffer.compare(Buffer.from(read), Buffer.from(file.bytes))).toBe(0);
});

test('a large paper whose very last answer was lost is there in the end', async () => {
  const { folderId } = await library.folder(names);
  const file = largeFile(5 * 1024 * 1024);
  run.microsoft.faults.next('upload-chunk', 'accept-then-fail');
  const { fileId } = await library.put(folderId, file);
  expect((await library.read(fileId)).byteLength).toBe(file.bytes.byteLength);
});

test('an upload that stands still is given up', async () => {
  const { folderId } = await library.folder(names);
  run.microsoft.faults.next('upload-chunk', 'reset', { times: 10 });
  await expect(library.put(folderId, largeFile())).rejects.toMatchObject({ name: 'ServiceBusy' });
  expect(accepted(run.microsoft, 'file-written')).toBe(0);
});

test('removing twice removes once; what is gone cannot be read', async () => {
  const { folderId } = await library.folder(names);
  const { fileId } = await library.put(folderId, { ...pdf, bytes: new Uint8Array([1]) });
  await library.remove(fileId);
  await library.remove(fileId);
  expect(accepted(run.microsoft, 'file-deleted')).toBe(1);
  await expect(library.read(fileId)).rejects.toMatchObject({ status: 404 });
});

test('no address that opens a file reaches the log', async () => {
  const { folderId } = await library.folder(names);
  run.microsoft.faults.next('upload-chunk', 'reset');
  const { fileId } = await library.put(folderId, largeFile());
  run.microsoft.faults.next('download-bytes', 'unavailable');
  await library.read(fileId);
  expect(run.logged()).not.toBe('');
  expect(run.logged()).not.toMatch(/sharepoint|tempauth|uploadSession\//);
});
