/** What the main thread and the worker that runs PGlite say to each other. */
export interface WorkerStart {
  /** Undefined: in memory. */
  readonly directory: string | undefined;
  /** A data directory as a tar file, to start from instead of an empty one. */
  readonly snapshotFile: string | undefined;
  readonly wakeChannel: string;
}

export type ToWorker =
  | { readonly ask: 'query'; readonly id: number; readonly sql: string; readonly values: unknown[] }
  | { readonly ask: 'snapshot'; readonly id: number; readonly file: string }
  | { readonly ask: 'close'; readonly id: number };

export type FromWorker =
  | { readonly say: 'ready' }
  | { readonly say: 'woken' }
  | { readonly say: 'answer'; readonly id: number; readonly result: WorkerResult }
  | { readonly say: 'refusal'; readonly id: number; readonly error: WorkerError };

export interface WorkerResult {
  readonly command: string;
  readonly rowCount: number;
  readonly rows: unknown[];
}

/** PostgreSQL's fields of an error, which structured cloning would drop from an Error. */
export interface WorkerError {
  readonly message: string;
  readonly code: string | undefined;
  readonly detail: string | undefined;
  readonly constraint: string | undefined;
}
