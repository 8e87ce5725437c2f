import { timingSafeEqual } from 'node:crypto';
import type { WebAnswer, WebRequest } from '../transport/web.ts';
import type { AppRegistration } from './app-registrations.ts';
import type { EntraState } from './state.ts';

export type Fields = ReadonlyMap<string, string>;

/** An answer of the token endpoint in Entra's words. */
export class EntraError extends Error {
  override readonly name: string = 'EntraError';
  readonly error: string;
  readonly number: number;
  readonly suberror: string | undefined;

  constructor(error: string, number: number, message: string) {
    super(message);
    this.error = error;
    this.number = number;
  }
}

/** Without the suberror MSAL does not see that a person can put it right. */
export class ConsentRequired extends EntraError {
  override readonly name = 'ConsentRequired';
  override readonly suberror = 'consent_required';

  constructor(what: string) {
    super('invalid_grant', 65001, `The user or administrator has not consented to use ${what}.`);
  }
}

export function errorAnswer(error: EntraError): WebAnswer {
  const trace = '00000000-0000-4000-8000-000000000000';
  return {
    status: error.error === 'invalid_client' ? 401 : 400,
    body: {
      error: error.error,
      error_description: `AADSTS${error.number}: ${error.message} Trace ID: ${trace}`,
      error_codes: [error.number],
      timestamp: new Date().toISOString().replace('T', ' '),
      trace_id: trace,
      correlation_id: trace,
      ...(error.suberror !== undefined && { suberror: error.suberror }),
    },
  };
}

/** Refuses a field that is sent twice. */
export function form({ headers, bytes }: WebRequest): Fields {
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    throw new EntraError('invalid_request', 900144, 'The request body must be a form.');
  }
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(bytes.toString('utf8'))) {
    if (fields.has(name)) {
      throw new EntraError('invalid_request', 90100, `The parameter '${name}' is duplicated.`);
    }
    fields.set(name, value);
  }
  const authorization = /^Basic (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (authorization) {
    const [id = '', secret = ''] = Buffer.from(authorization, 'base64').toString().split(':');
    fields.set('client_id', decodeURIComponent(id));
    fields.set('client_secret', decodeURIComponent(secret));
  }
  return fields;
}

export function required(fields: Fields, name: string): string {
  const value = fields.get(name);
  if (!value) {
    const message = `The request body must contain the following parameter: '${name}'.`;
    throw new EntraError('invalid_request', 900144, message);
  }
  return value;
}

/** The registration, once its secret has been proved. */
export function authenticatedClient({ apps }: EntraState, fields: Fields): AppRegistration {
  const clientId = required(fields, 'client_id').toLowerCase();
  const client = [apps.interactive, apps.worker].find((app) => app.clientId === clientId);
  if (!client) {
    const message = `Application with identifier '${clientId}' was not found in the directory.`;
    throw new EntraError('unauthorized_client', 700016, message);
  }
  if (fields.has('client_assertion')) {
    const message = 'The sandbox knows client secrets only, no certificates.';
    throw new EntraError('invalid_client', 700027, message);
  }
  const given = Buffer.from(required(fields, 'client_secret'));
  const expected = Buffer.from(client.clientSecret);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new EntraError('invalid_client', 7000215, 'Invalid client secret provided.');
  }
  return client;
}
