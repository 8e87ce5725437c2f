import { Worker } from 'node:worker_threads';
import { DatabaseUnavailable } from './database-errors.ts';
import type {
  FromWorker,
  ToWorker,
  WorkerError,
  WorkerResult,
  WorkerStart,
} from './pglite-messages.ts';

interface Asked {
  readonly answered: (result: WorkerResult) => void;
  readonly refused: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

const closeSeconds = 30;

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** An error of PostgreSQL, with the fields that `pg` gives its errors. */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed';
  readonly code: string | undefined;
  readonly detail: string | undefined;
  readonly constraint: string | undefined;

  constructor(fields: WorkerError) {
    super(fields.message);
    this.code = fields.code;
    this.detail = fields.detail;
    this.constraint = fields.constraint;
  }
}

/**
 * PGlite in a thread of its own: it computes without pause, and would hold up everything else. A
 * statement that overruns cannot be cancelled, so the thread is ended; the files survive that.
 */
export class PgliteThread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  readonly #onWake: () => void;
  readonly #ready: PromiseWithResolvers<void> = Promise.withResolvers();
  readonly #gone: PromiseWithResolvers<void> = Promise.withResolvers();
  #lastId = 0;
  #ended: DatabaseUnavailable | undefined;

  constructor(start: WorkerStart, onWake: () => void) {
    this.#onWake = onWake;
    this.#worker = new Worker(new URL('./pglite-worker.ts', import.meta.url), {
      workerData: start,
      // What the process preloads is not for this thread, which talks to nobody.
      execArgv: [],
    });
    this.#worker.on('message', (message: FromWorker) => this.#hear(message));
    this.#worker.on('error', (cause) =>
      this.#end(new DatabaseUnavailable('08006', 'the database thread has failed', { cause })),
    );
    this.#worker.on('exit', () => {
      this.#end(new DatabaseUnavailable('08006', 'the database thread has ended'));
      this.#gone.resolve();
    });
    this.#ready.promise.catch(() => {});
  }

  get ended(): boolean {
    return this.#ended !== undefined;
  }

  ready(): Promise<void> {
    return this.#ready.promise;
  }

  /** Resolves when the thread runs no more, so that another may open its files. */
  gone(): Promise<void> {
    return this.#gone.promise;
  }

  /** Throws StatementFailed, or DatabaseUnavailable after `seconds` or when it has ended. */
  ask(message: WithoutId<ToWorker>, seconds: number): Promise<WorkerResult> {
    if (this.#ended !== undefined) return Promise.reject(refusal(this.#ended));
    this.#lastId += 1;
    const id = this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<WorkerResult>();
    const timer = setTimeout(() => this.#overrun(seconds), seconds * 1000);
    this.#asked.set(id, { answered: resolve, refused: reject, timer });
    this.#worker.postMessage({ ...message, id });
    return promise;
  }

  /** Writes out what is open and ends the thread. */
  async close(): Promise<void> {
    if (!this.ended) await this.ask({ ask: 'close' }, closeSeconds);
    await this.gone();
  }

  #hear(message: FromWorker): void {
    if (message.say === 'ready') this.#ready.resolve();
    else if (message.say === 'woken') this.#onWake();
    else this.#pass(message);
  }

  #pass(message: Extract<FromWorker, { id: number }>): void {
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    clearTimeout(asked?.timer);
    if (message.say === 'answer') asked?.answered(message.result);
    else asked?.refused(new StatementFailed(message.error));
  }

  #overrun(seconds: number): void {
    this.#end(new DatabaseUnavailable('57014', `a statement took over ${seconds} seconds`));
    void this.#worker.terminate();
  }

  #end(why: DatabaseUnavailable): void {
    this.#ended ??= why;
    this.#ready.reject(why);
    for (const { refused, timer } of this.#asked.values()) {
      clearTimeout(timer);
      refused(refusal(why));
    }
    this.#asked.clear();
  }
}

/** A new one for each who is refused: kysely writes into the error that it passes on. */
function refusal(cause: DatabaseUnavailable): DatabaseUnavailable {
  return new DatabaseUnavailable(cause.code, cause.message, { cause });
}
