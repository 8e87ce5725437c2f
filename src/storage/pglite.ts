import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
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
const versionFile = 'PG_VERSION';

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
    refuseOtherData(directory);
  } catch (error) {
    giveBack();
    throw error;
  }
  return { directory, giveBack };
}

function refuseOtherData(directory: string): void {
  if (!hasData(directory)) {
    if (readdirSync(directory).length === 0) return;
    throw new DataNotReadable(
      `The folder ${directory} holds something else than data of this program. Move it away, or ` +
        'set DATA_DIRECTORY to another folder.',
      { directory },
    );
  }
  const major = readFileSync(join(directory, versionFile), 'utf8').trim();
  if (major === filesOfMajor) return;
  throw new DataNotReadable(
    `The data in ${dirname(directory)} was written by a version of this program whose database ` +
      `is PostgreSQL ${major}; this one has ${filesOfMajor}. Start with that version, or set ` +
      'DATA_DIRECTORY to another folder.',
    { directory, major },
  );
}

function hasData(directory: string): boolean {
  return existsSync(join(directory, versionFile));
}

/** Elsewhere first: a folder whose making was interrupted could never be opened again. */
async function makeData(directory: string, snapshotFile: string | undefined): Promise<void> {
  if (hasData(directory)) return;
  const unfinished = `${directory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const maker = new PgliteThread({ directory: unfinished, snapshotFile, wakeChannel }, () => {});
  await maker.ready();
  await maker.close();
  rmdirSync(directory);
  renameSync(unfinished, directory);
}

async function openIn(place: Place, options: EngineOptions): Promise<Engine> {
  const { limits } = options;
  const { directory } = place;
  const snapshotFile = directory === undefined ? options.snapshotFile : undefined;
  const listeners = new Set<() => void>();
  const start = () =>
    new PgliteThread({ directory, snapshotFile, wakeChannel }, () => {
      for (const listener of listeners) listener();
    });
  if (directory !== undefined) await makeData(directory, options.snapshotFile);
  let thread = start();
  const running = async () => {
    const broken = thread;
    // Files outlive a broken thread; what was in memory is lost, and that must be seen.
    if (broken.ended && directory !== undefined) {
      await broken.gone();
      if (thread === broken) thread = start();
    }
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
