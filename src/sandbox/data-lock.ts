import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another sandbox has this data; the message says which and what to do. */
export class DataTaken extends Error {
  override readonly name = 'DataTaken';
}

/**
 * Keeps a second sandbox off the same data; returns the undo. Throws {@link DataTaken}, before
 * anything has been touched. A lock that a dead process has left is taken over.
 */
export function lockData(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'sandbox.lock');
  const holder = holderOf(file);
  if (holder !== undefined && isAlive(holder)) {
    throw new DataTaken(
      `The sandbox is already running on ${directory} (process ${holder}). ` +
        'Stop it first, or give this one another folder with DATA_DIRECTORY.',
    );
  }
  rmSync(file, { force: true });
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (cause) {
    throw new DataTaken(`Another sandbox is just starting on ${directory}.`, { cause });
  }
  return () => rmSync(file, { force: true });
}

function holderOf(file: string): number | undefined {
  try {
    const holder = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isInteger(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(processId: number): boolean {
  if (processId === process.pid) return true;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
