import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { DatabaseUnavailable } from './database-errors.ts';
import type { Limits } from './limits.ts';
import type { PgliteThread } from './pglite-thread.ts';

interface InLine {
  readonly admit: (client: PostgresPoolClient) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * A pool of one connection over PGlite's thread, so that kysely's own PostgreSQL driver serves both
 * engines. Whoever comes second waits in line for `lockSeconds`.
 */
export class PglitePool implements PostgresPool {
  readonly options = {};
  readonly #thread: () => Promise<PgliteThread>;
  readonly #limits: Limits;
  readonly #line: InLine[] = [];
  readonly #drained: PromiseWithResolvers<void> = Promise.withResolvers();
  #taken = false;
  #ended = false;

  /** `thread` gives the running one, and starts another when that has broken. */
  constructor(thread: () => Promise<PgliteThread>, limits: Limits) {
    this.#thread = thread;
    this.#limits = limits;
  }

  /** Throws DatabaseUnavailable when its turn does not come, or when the pool has ended. */
  async connect(): Promise<PostgresPoolClient> {
    if (this.#ended) throw new DatabaseUnavailable('08006', 'the database is closed');
    if (this.#taken) return this.#waitInLine();
    this.#taken = true;
    return this.#client();
  }

  /** Takes nobody new, and resolves when the last in line has given the connection back. */
  async end(): Promise<void> {
    this.#ended = true;
    if (this.#taken) await this.#drained.promise;
  }

  #waitInLine(): Promise<PostgresPoolClient> {
    const { promise, resolve, reject } = Promise.withResolvers<PostgresPoolClient>();
    const { lockSeconds } = this.#limits;
    const timer = setTimeout(() => {
      this.#line.splice(this.#line.indexOf(inLine), 1);
      reject(new DatabaseUnavailable('55P03', `waited ${lockSeconds} seconds for the database`));
    }, lockSeconds * 1000);
    const inLine = { admit: resolve, timer };
    this.#line.push(inLine);
    return promise;
  }

  #client(): PostgresPoolClient {
    return new PgliteClient(this.#thread, this.#limits, () => this.#next());
  }

  #next(): void {
    const next = this.#line.shift();
    if (next === undefined) {
      this.#taken = false;
      if (this.#ended) this.#drained.resolve();
      return;
    }
    clearTimeout(next.timer);
    next.admit(this.#client());
  }
}

/** The connection for as long as one borrower has it. */
class PgliteClient implements PostgresPoolClient {
  readonly processID = 1;
  readonly #thread: () => Promise<PgliteThread>;
  readonly #limits: Limits;
  readonly #onRelease: () => void;
  #begunOn: PgliteThread | undefined;
  #idle: NodeJS.Timeout | undefined;
  #released: DatabaseUnavailable | undefined;

  constructor(thread: () => Promise<PgliteThread>, limits: Limits, onRelease: () => void) {
    this.#thread = thread;
    this.#limits = limits;
    this.#onRelease = onRelease;
  }

  query<R>(sql: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    sql: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== 'string') throw new TypeError('cursors are not supported');
    return this.#run<R>(sql, values);
  }

  release(): void {
    if (this.#released !== undefined) return;
    this.#end(new DatabaseUnavailable('08006', 'the connection was given back'));
  }

  async #run<R>(sql: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    if (this.#released !== undefined) throw this.#released;
    clearTimeout(this.#idle);
    // A transaction stays on its thread: another thread knows nothing of it.
    const thread = this.#begunOn ?? (await this.#thread());
    const message = { ask: 'query' as const, sql, values: [...values] };
    const result: unknown = await thread.ask(message, this.#limits.statementSeconds);
    if (!isResult<R>(result)) throw new TypeError('the database thread gave no result');
    if (result.command === 'ROLLBACK' || result.command === 'COMMIT') this.#begunOn = undefined;
    else if (/^(begin|start transaction)/i.test(sql)) this.#begunOn = thread;
    if (this.#begunOn !== undefined) this.#watchIdle();
    return result;
  }

  #watchIdle(): void {
    const seconds = this.#limits.idleInTransactionSeconds;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => {
      this.#end(new DatabaseUnavailable('25P03', `a transaction stood still for ${seconds} s`));
    }, seconds * 1000);
  }

  /** The thread answers in order, so that the next borrower comes after this rollback. */
  #end(why: DatabaseUnavailable): void {
    clearTimeout(this.#idle);
    this.#released = why;
    const rollback = { ask: 'query' as const, sql: 'rollback', values: [] };
    this.#begunOn?.ask(rollback, this.#limits.statementSeconds).catch(() => {});
    this.#onRelease();
  }
}

function isResult<R>(value: unknown): value is PostgresQueryResult<R> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'command' in value &&
    'rows' in value &&
    Array.isArray(value.rows)
  );
}
