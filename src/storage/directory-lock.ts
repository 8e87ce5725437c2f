import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { z } from 'zod';
import { DataInUse } from './database-errors.ts';

const holderOnFile = z.object({ pid: z.int().positive(), start: z.string().nullable() });
type Holder = z.infer<typeof holderOnFile>;

const heldHere = new Set<string>();

/**
 * Keeps other processes of this computer out of `directory`, by a file beside it: PGlite has no
 * lock of its own, and two processes on one folder lose rows. What a dead process left is taken
 * over. Throws {@link DataInUse} while the holder lives. Returns what gives the folder back.
 */
export function lockDirectory(directory: string): () => void {
  const lockFile = `${directory}.lock`;
  const mine = `${JSON.stringify({ pid: process.pid, start: startOf(process.pid) ?? null })}\n`;
  while (!create(lockFile, mine)) {
    const text = read(lockFile);
    if (text === undefined) continue;
    const holder = parseHolder(text);
    if (holder === undefined || isRunning(holder, lockFile)) {
      throw inUse({ directory, lockFile, holder });
    }
    takeAway(lockFile, text);
  }
  heldHere.add(lockFile);
  const giveBack = () => {
    process.off('exit', giveBack);
    if (heldHere.delete(lockFile)) rmSync(lockFile, { force: true });
  };
  process.once('exit', giveBack);
  return giveBack;
}

function create(lockFile: string, text: string): boolean {
  try {
    const file = openSync(lockFile, 'wx', 0o600);
    writeSync(file, text);
    fsyncSync(file);
    closeSync(file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Undefined for a file that its writer has not finished, or that is not ours. */
function parseHolder(text: string): Holder | undefined {
  try {
    return holderOnFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Moved, then looked at: of two that find a dead lock, one must not remove the other's new one. */
function takeAway(lockFile: string, text: string): void {
  const aside = `${lockFile}.${process.pid}`;
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if (read(aside) === text) rmSync(aside, { force: true });
  else renameSync(aside, lockFile);
}

function isRunning(holder: Holder, lockFile: string): boolean {
  if (heldHere.has(lockFile)) return true;
  const start = startOf(holder.pid);
  // The number alone proves nothing: after a restart it may belong to another, or to us.
  if (start !== undefined && holder.start !== null) return start === holder.start;
  if (start === 'gone' || holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** When the process began, in ticks since the computer did; undefined where that is not known. */
function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const status = read(`/proc/${pid}/stat`);
  if (status === undefined) return 'gone';
  const [state, ...fields] = status.slice(status.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' || state === 'X' ? 'gone' : fields[18];
}

function inUse(found: { directory: string; lockFile: string; holder: Holder | undefined }) {
  const { directory, lockFile, holder } = found;
  const who = holder === undefined ? 'another process' : `process ${holder.pid}`;
  const message =
    `The data in ${directory} is already in use by ${who} on this computer. ` +
    'Stop that one first, or set DATA_DIRECTORY to another folder. ' +
    `If nothing is running any more, delete the file ${lockFile} and start again.`;
  return new DataInUse(message, { directory, lockFile, pid: holder?.pid ?? 0 });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
