import type { WebAnswer } from '../transport/web.ts';

export interface GraphProblem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** A refusal in Graph's own shape. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor({ status, code, message }: GraphProblem, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export function errorAnswer({ status, code, message, headers }: GraphError): WebAnswer {
  const innerError = {
    date: new Date().toISOString().slice(0, 19),
    'request-id': '00000000-0000-4000-8000-000000000000',
    'client-request-id': '00000000-0000-4000-8000-000000000000',
  };
  return { status, headers, body: { error: { code, message, innerError } } };
}

export function badRequest(message: string, code = 'BadRequest'): GraphError {
  return new GraphError({ status: 400, code, message });
}

/** In Outlook's words. */
export function itemNotFound(): GraphError {
  const message = 'The specified object was not found in the store.';
  return new GraphError({ status: 404, code: 'ErrorItemNotFound', message });
}

/** In the words of the directory and of SharePoint. */
export function resourceNotFound(what: string): GraphError {
  const message = `Resource '${what}' does not exist or cannot be found.`;
  return new GraphError({ status: 404, code: 'itemNotFound', message });
}
