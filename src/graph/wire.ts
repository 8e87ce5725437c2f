import { z } from 'zod';
import { GraphError } from './graph.ts';
import type { Path } from './path.ts';

/** The connection broke. `mayHaveArrived` is false when the request certainly never did. */
export class Broken extends Error {
  override readonly name = 'Broken';
  readonly mayHaveArrived: boolean;

  constructor(operation: string, mayHaveArrived: boolean, options: ErrorOptions) {
    super(`${operation}: the connection broke`, options);
    this.mayHaveArrived = mayHaveArrived;
  }
}

/** One request as the client is handed it. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: Path;
  /** JSON, or bytes in a Buffer: of any other view the client sends what lies around it. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly mayRepeat: boolean;
  readonly timeoutSeconds?: number;
}

export interface WireRequest {
  /** How the log names it: no values. */
  readonly operation: string;
  readonly timeoutSeconds: number;
}

/**
 * One exchange over HTTP with a time limit, redirections not followed. Throws GraphError for a
 * refusal and Broken when there is no answer.
 */
export async function exchange(
  url: RequestInfo | URL,
  init: RequestInit,
  request: WireRequest,
): Promise<Response> {
  const { operation, timeoutSeconds } = request;
  const signal = AbortSignal.timeout(timeoutSeconds * 1000);
  const response = await unbroken(operation, () =>
    fetch(url, { ...init, redirect: 'manual', signal }),
  );
  if (response.ok || isRedirection(response)) return response;
  throw await refusalOf(operation, response);
}

/** Reads what has been answered: a connection can break in the middle of it, too. */
export function unbroken<T>(operation: string, read: () => Promise<T>): Promise<T> {
  return read().catch((cause: unknown) => {
    throw new Broken(operation, !neverLeft(cause), { cause });
  });
}

export function isRedirection({ status, headers }: Response): boolean {
  return status >= 300 && status < 400 && headers.has('location');
}

const ErrorBody = z.object({ error: z.object({ code: z.string() }) });

async function refusalOf(operation: string, response: Response): Promise<GraphError> {
  // Errors of a gateway are pages of HTML: the status has to do.
  const text = await response.text().catch(() => '');
  const body = ErrorBody.safeParse(parsedJson(text));
  const retryAfterSeconds = retryAfterOf(response.headers);
  const requestId = response.headers.get('request-id');
  return new GraphError(operation, {
    status: response.status,
    code: body.data?.error.code ?? '',
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    ...(requestId === null ? {} : { requestId }),
  });
}

/** Seconds, or a date: how far that is ahead is told by the answer's own date. */
export function retryAfterOf(headers: Headers): number | undefined {
  const text = headers.get('retry-after');
  if (text === null) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const ahead = Date.parse(text) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(ahead) ? undefined : Math.max(0, Math.ceil(ahead / 1000));
}

/** `undefined` for text that is no JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const noConnection =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$|CERT|TLS/;

function neverLeft(error: unknown): boolean {
  const { code } = z
    .object({ code: z.string().catch('') })
    .catch({ code: '' })
    .parse(error);
  if (noConnection.test(code)) return true;
  return error instanceof Error && error.cause !== undefined && neverLeft(error.cause);
}
