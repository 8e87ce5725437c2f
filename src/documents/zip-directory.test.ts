import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { aZip } from '../../tests/support/document-samples.ts';
import { withoutTimes, zipDirectory } from './zip-directory.ts';

test('the files of an archive are listed with their sizes, without unpacking them', () => {
  const listed = zipDirectory(aZip('word/document.xml', 'b.txt'))?.map(({ name, size }) => [
    name,
    size,
  ]);
  expect(listed).toEqual([
    ['word/document.xml', 10],
    ['b.txt', 10],
  ]);
});

test.each([
  ['nothing', new Uint8Array()],
  ['bytes that are no archive', new Uint8Array(4000)],
  ['an archive without its end', aZip('a').subarray(0, 60)],
])('%s has no directory', (_case, bytes) => {
  expect(zipDirectory(bytes)).toBeUndefined();
});

test('without its times an archive still unpacks to the same', () => {
  const timeless = withoutTimes(aZip('a.txt', 'b.txt'));
  expect(Object.keys(unzipSync(timeless))).toEqual(['a.txt', 'b.txt']);
  expect(timeless).not.toEqual(aZip('a.txt', 'b.txt'));
});
