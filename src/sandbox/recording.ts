/**
 * One request to Graph or to an upload session and its answer, in the form that the checker of
 * recorded traffic reads: production URLs, JSON bodies parsed, bytes only counted.
 */
export interface Exchange {
  /** Machine time of arrival. */
  readonly ts: string;
  /** The sandbox's name of the operation, e.g. `create-event`; empty when there is none. */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** Tokens are left out. */
  readonly requestHeaders: Record<string, string>;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseHeaders: Record<string, string>;
  readonly responseBody: unknown;
  readonly auth?: 'app' | 'delegated';
}
