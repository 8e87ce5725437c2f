import type { Transaction } from 'kysely';
import { Kysely } from 'kysely';
import type { Limits } from './limits.ts';
import { defaultLimits } from './limits.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import type { Tables } from './tables.ts';
import { runAtomically } from './transactions.ts';

export type StoreChoice =
  | { readonly kind: 'postgres'; readonly url: string }
  /** The folder `database` inside `directory`; `memory` keeps nothing on disk. */
  | { readonly kind: 'embedded'; readonly directory: string };

export interface DatabaseOptions {
  readonly limits?: Partial<Limits>;
  /** What an empty store starts from: a file of {@link Database.writeSnapshot}; embedded only. */
  readonly snapshotFile?: string;
  /** Told of what went wrong in the background: a broken idle connection and the like. */
  readonly onTrouble?: (error: Error) => void;
}

export interface Database {
  readonly engine: 'pglite' | 'postgres';
  readonly kysely: Kysely<Tables>;
  /** One transaction; throws NestedTransaction inside another. */
  atomically<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T>;
  /**
   * Calls `listener` after a notice or due work was added, here or in another process, and after
   * the listening was interrupted. Returns what ends it.
   */
  onWake(listener: () => void): () => void;
  writeSnapshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its tables up to date. Throws DataInUse when another process has the
 * folder, DataNotReadable when a newer version wrote it.
 */
export async function openDatabase(
  store: StoreChoice,
  options: DatabaseOptions = {},
): Promise<Database> {
  const { onTrouble = () => {}, snapshotFile } = options;
  const forEngine = { limits: { ...defaultLimits, ...options.limits }, onTrouble, snapshotFile };
  const engine =
    store.kind === 'postgres'
      ? await openPostgres(store.url, forEngine)
      : await openPglite(store.directory, forEngine);
  const kysely = new Kysely<Tables>({ dialect: engine.dialect });
  const close = async () => {
    await kysely.destroy();
    await engine.close();
  };
  try {
    await migrate(kysely);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    engine: engine.kind,
    kysely,
    atomically: (work) => runAtomically(kysely, work),
    onWake: (listener) => engine.onWake(listener),
    writeSnapshot: (file) => engine.writeSnapshot(file),
    close,
  };
}
