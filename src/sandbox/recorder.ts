import type { Caller } from './graph/operation.ts';
import type { Exchange } from './recording.ts';
import { parsedJson } from './transport/json.ts';
import type { WebAnswer, WebRequest } from './transport/web.ts';

export interface Recorded {
  readonly operation: string;
  readonly caller: Caller | undefined;
  readonly answer: WebAnswer;
}

/** `arrivedAt`: machine time, because Retry-After and leases are. */
export function exchangeOf(
  request: WebRequest,
  { operation, caller, answer }: Recorded,
  arrivedAt: string,
): Exchange {
  const { authorization, ...headers } = request.headers;
  const requestHeaders = {
    ...headers,
    ...(authorization !== undefined && { authorization: 'Bearer (left out)' }),
  };
  return {
    ts: arrivedAt,
    operation,
    method: request.method,
    url: request.url.href,
    requestHeaders,
    requestBody: readable(request.bytes, headers['content-type']),
    status: answer.isBroken && answer.status === 0 ? 0 : answer.status,
    responseHeaders: { ...answer.headers },
    responseBody: Buffer.isBuffer(answer.body) ? counted(answer.body) : answer.body,
    ...(caller && { auth: caller.kind }),
  };
}

function readable(bytes: Buffer, contentType: string | undefined): unknown {
  if (bytes.length === 0) return undefined;
  if (!contentType?.includes('json')) return counted(bytes);
  return parsedJson(bytes.toString('utf8')) ?? bytes.toString('utf8');
}

function counted(bytes: Buffer): string {
  return `(${bytes.length} bytes)`;
}
