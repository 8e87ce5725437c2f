import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataInUse } from './database-errors.ts';
import { lockDirectory } from './directory-lock.ts';

let directory = '';
const lockFile = () => `${directory}.lock`;

beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'secretariat-lock-')), 'data');
});

afterEach(() => {
  rmSync(join(directory, '..'), { recursive: true, force: true });
});

test('the folder is kept until it is given back', () => {
  const giveBack = lockDirectory(directory);
  expect(() => lockDirectory(directory)).toThrow(DataInUse);
  giveBack();
  expect(readdirSync(join(directory, '..'))).toEqual([]);
  lockDirectory(directory)();
});

test('a holder that lives is named, with what to do', () => {
  writeFileSync(lockFile(), JSON.stringify({ pid: process.ppid, start: null }));
  expect(() => lockDirectory(directory)).toThrow(
    `The data in ${directory} is already in use by process ${process.ppid} on this computer. ` +
      'Stop that one first, or set DATA_DIRECTORY to another folder. ' +
      `If nothing is running any more, delete the file ${lockFile()} and start again.`,
  );
});

test.each([
  ['a process that is gone', { pid: 2 ** 22 + 1, start: null }],
  ['an earlier process that had our number', { pid: process.pid, start: null }],
])('what %s left is taken over', (_case, holder) => {
  writeFileSync(lockFile(), JSON.stringify(holder));
  const giveBack = lockDirectory(directory);
  expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({ pid: process.pid });
  giveBack();
});

// Only Linux tells when a process began.
test.runIf(process.platform === 'linux')(
  'a living process that only has the number of the dead holder does not keep the folder',
  () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: process.ppid, start: '1' }));
    lockDirectory(directory)();
  },
);

test.each(['', 'something else', '{"pid":"x"}'])('a lock that cannot be read stays: %j', (text) => {
  writeFileSync(lockFile(), text);
  expect(() => lockDirectory(directory)).toThrow(/in use by another process .* delete the file/);
  expect(readFileSync(lockFile(), 'utf8')).toBe(text);
});
