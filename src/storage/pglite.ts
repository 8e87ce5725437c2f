import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PostgresDialect } from 'kysely';
import { DataNotReadable } from './database-errors.ts';
import { lockDirectory } from './directory-lock.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { wakeChannel } from './engine.ts';
import { PglitePool } from './pglite-pool.ts';
import { PgliteThread } from './pglite-thread.ts';

/** PGlite has a PostgreSQL of this major version in it; another cannot read its files. */
const filesOfMajor = '18';

interface Place {
  readonly directory: string | undefined;
  readonly giveBack: () => void;
}

/**
 * PGlite in a worker thread: in memory, or in `database` inside `directory`. Throws DataInUse and
 * DataNotReadable.
 */
export async function openPglite(directory: string, options: EngineOptions): Promise<Engine> {
  const place =
    directory === 'memory'
      ? { directory: undefined, giveBack: () => {} }
      : takePlace(join(directory, 'database'));
  try {
    return await openIn(place, options);
  } catch (error) {
    place.giveBack();
    throw error;
  }
}

function takePlace(wanted: string): Place {
  mkdirSync(wanted, { recursive: true, mode: 0o700 });
  const directory = realpathSync(wanted);
  const giveBack = lockDirectory(directory);
  try {
    refuseOtherVersion(directory);
  } catch (error) {
    giveBack();
    throw error;
  }
  return { directory, giveBack };
}

function refuseOtherVersion(directory: string): void {
  const file = join(directory, 'PG_VERSION');
  if (!existsSync(file)) return;
  const major = readFileSync(file, 'utf8').trim();
  if (major === filesOfMajor) return;
  throw new DataNotReadable(
    `The data in ${dirname(directory)} was written by a version of this program whose database ` +
      `is PostgreSQL ${major}; this one has ${filesOfMajor}. Start with that version, or set ` +
      'DATA_DIRECTORY to another folder.',
    { directory, major },
  );
}

async function openIn(place: Place, options: EngineOptions): Promise<Engine> {
  const { snapshotFile, limits } = options;
  const { directory } = place;
  const start = { directory, snapshotFile, wakeChannel };
  const listeners = new Set<() => void>();
  const wake = () => {
    for (const listener of listeners) listener();
  };
  let thread = new PgliteThread(start, wake);
  const running = async () => {
    // Files outlive a broken thread; what was in memory is lost, and that must be seen.
    if (thread.ended && directory !== undefined) thread = new PgliteThread(start, wake);
    await thread.ready();
    return thread;
  };
  await running();
  return {
    kind: 'pglite',
    dialect: new PostgresDialect({ pool: new PglitePool(running, limits) }),
    onWake: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    writeSnapshot: async (file) => {
      await (await running()).ask({ ask: 'snapshot', file }, limits.statementSeconds);
    },
    close: async () => {
      await thread.close();
      place.giveBack();
    },
  };
}
