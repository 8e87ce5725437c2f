import type { Dialect } from 'kysely';
import type { Limits } from './limits.ts';

/** The channel of LISTEN and NOTIFY on which new work is announced. */
export const wakeChannel = 'work';

/** What differs between the two databases. */
export interface Engine {
  readonly kind: 'pglite' | 'postgres';
  readonly dialect: Dialect;
  /** Calls `listener` when work was added, now and then also when not; returns what ends it. */
  onWake(listener: () => void): () => void;
  /** Writes all data into a tar file that `snapshotFile` can name later; PGlite only. */
  writeSnapshot(file: string): Promise<void>;
  /** After the last statement. */
  close(): Promise<void>;
}

export interface EngineOptions {
  readonly limits: Limits;
  readonly snapshotFile: string | undefined;
  /** Told of what went wrong where nobody waits for an answer. */
  readonly onTrouble: (error: Error) => void;
}
