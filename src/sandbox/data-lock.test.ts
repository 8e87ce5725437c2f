import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DataTaken, lockData } from './data-lock.ts';

function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'sandbox-lock-'));
}

test('a second sandbox on the same data is told who has it and what to do', () => {
  const folder = aFolder();
  const unlock = lockData(folder);
  expect(() => lockData(folder)).toThrow(DataTaken);
  expect(() => lockData(folder)).toThrow(
    `The sandbox is already running on ${folder} (process ${process.pid}). Stop it first`,
  );
  unlock();
  lockData(folder)();
});

test('the lock of a process that has died is taken over', async () => {
  const folder = aFolder();
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  writeFileSync(join(folder, 'sandbox.lock'), String(child.pid));
  lockData(folder)();
});

test('a lock with nonsense in it keeps nobody out', () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'sandbox.lock'), 'not a process');
  lockData(folder)();
});
