import type { ZodType } from 'zod';
import type { FileToKeep } from '../use-cases/services.ts';
import type { Path } from './path.ts';

/**
 * Microsoft Graph as the adapters of this folder use it. Every call ends within a time limit.
 * All throw GraphError for a refusal, ServiceBusy for a refusal that will pass, and Unclear when
 * something may or may not have been done.
 */
export interface Graph {
  get<T>(path: Path, asked: Asked<T>): Promise<T>;
  post<T>(path: Path, sent: Sent<T>): Promise<T>;
  patch<T>(path: Path, sent: Sent<T>): Promise<T>;
  delete(path: Path): Promise<void>;
  /** Every item of a listing, page by page. */
  pages<T>(path: Path, asked: { item: ZodType<T> }): AsyncIterable<T>;
  /** Writes a file of any size; `target` ends in `:/name:`. An older one gets a new version. */
  upload<T>(target: Path, file: FileToKeep, asked: Asked<T>): Promise<T>;
  /** The bytes behind an address that answers with a redirection. */
  download(path: Path): Promise<Uint8Array>;
  /** Waits, in machine time. */
  pause(seconds: number): Promise<void>;
}

export interface Asked<T> {
  /** What the answer must look like; what is not named is dropped. */
  readonly answer: ZodType<T>;
  /** Goes beside our own wish for immutable ids. */
  readonly prefer?: string;
}

export interface Sent<T> extends Asked<T> {
  readonly body: unknown;
  /** True where a key makes the service do it once, however often it is asked. */
  readonly mayRepeat?: true;
}

/** The part of a pino log that this folder needs; no address, subject or body goes into it. */
export interface Log {
  warn(facts: object, message: string): void;
}

export interface GraphRefusal {
  readonly status: number;
  /** Graph's own, e.g. `ErrorItemNotFound`; empty where it gave none. */
  readonly code: string;
  readonly retryAfterSeconds?: number;
  readonly requestId?: string;
  readonly isOfEntra?: true;
}

/** Graph answered, and the answer is no. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;
  /** By which Microsoft finds the call. */
  readonly requestId: string | undefined;
  /** Entra would not give us a token; Graph was not asked. */
  readonly isOfEntra: boolean;

  constructor(operation: string, refusal: GraphRefusal, options?: ErrorOptions) {
    super(`${operation}: ${refusal.status} ${refusal.code}`, options);
    this.status = refusal.status;
    this.code = refusal.code;
    this.retryAfterSeconds = refusal.retryAfterSeconds;
    this.requestId = refusal.requestId;
    this.isOfEntra = refusal.isOfEntra ?? false;
  }
}

export function isRefusal(error: unknown, ...statuses: readonly number[]): error is GraphError {
  return error instanceof GraphError && statuses.includes(error.status);
}
