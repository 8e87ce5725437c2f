import type { FastifyReply, FastifyRequest } from 'fastify';

/** A request with the URL that the client believes in, whatever port it arrived at. */
export interface WebRequest {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

export interface WebAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes and text go out as they are, anything else as JSON. */
  readonly body?: unknown;
  /** The connection breaks instead of an answer. */
  readonly isBroken?: boolean;
}

export type WebHandler = (request: WebRequest) => Promise<WebAnswer> | WebAnswer;

/** `origin`: what stands before the path, e.g. `https://graph.microsoft.com`. */
export function webRequest(request: FastifyRequest, origin: string): WebRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  return { method: request.method, url: new URL(request.raw.url ?? '/', origin), headers, bytes };
}

export function sendAnswer(reply: FastifyReply, answer: WebAnswer): FastifyReply {
  if (answer.isBroken) {
    reply.hijack();
    reply.raw.socket?.destroy();
    return reply;
  }
  const headers = { ...answer.headers };
  const body = encoded(answer.body, headers);
  return reply.code(answer.status).headers(headers).send(body);
}

function encoded(body: unknown, headers: Record<string, string>): Buffer | string | undefined {
  if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) return body;
  headers['content-type'] ??= 'application/json; charset=utf-8';
  return JSON.stringify(body);
}

export function html(status: number, page: string): WebAnswer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page };
}

/** Text that may stand in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}
