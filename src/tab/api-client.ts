import type { z } from 'zod';
import type { ActPage } from '../api/contract/group-answers.ts';
import type { DoActRequest } from '../api/contract/requests.ts';
import { apiErrorOf, notConnected, signedOut } from './api-error.ts';
import { store } from './store.ts';

/** Gives a bearer token that is valid now, or null for somebody who is signed out. */
export type BearerSource = () => Promise<string | null>;

/** One answer as it came; `text` tells whether anything changed since the last one. */
export interface Fetched<T> {
  data: T;
  text: string;
  /** The server's clock when it answered, as `10:04`. */
  asOf: string | null;
}

export interface Download {
  file: Blob;
  fileName: string | null;
}

interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  form?: FormData;
}

/** False from the first request that nobody answered to the next one that somebody did. */
export const connected = store(true);

let bearer: string | null = null;
let source: BearerSource = () => Promise.resolve(null);
let renewing: Promise<void> | null = null;

/** Says where tokens come from; the token itself is kept in memory only. */
export function bearerFrom(next: BearerSource): void {
  source = next;
}

/** Reads JSON. Throws ApiError. */
export async function read<T>(path: string): Promise<Fetched<T>> {
  const response = await authorised({ method: 'GET', path });
  const text = await response.text();
  // Server and tab are built from one contract, so the answer is what its route says.
  const data: T = JSON.parse(text);
  return { data, text, asOf: clockOf(response) };
}

/** Sends an act and reads its answer. Throws ApiError. */
export async function send<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await authorised({ method, path, body });
  const answer: T = await response.json();
  return answer;
}

/** Sends files with their fields. Throws ApiError. */
export async function sendForm<T>(path: string, form: FormData): Promise<T> {
  const response = await authorised({ method: 'POST', path, form });
  const answer: T = await response.json();
  return answer;
}

/** Fetches a file; a plain link could not carry the bearer. Throws ApiError. */
export async function download(path: string): Promise<Download> {
  const response = await authorised({ method: 'GET', path });
  const disposition = response.headers.get('content-disposition') ?? '';
  const fileName = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  return {
    file: await response.blob(),
    fileName: fileName === undefined ? null : decodeURIComponent(fileName),
  };
}

/** A token of ours for the browser's sign-in cookie, or null when there is none that holds. */
export async function renewByCookie(): Promise<string | null> {
  const response = await answered({ method: 'POST', path: '/auth/renew' });
  if (response.status === 401 || response.status === 403) return null;
  if (!response.ok) throw apiErrorOf(response.status, await response.text());
  const answer: { token: string } = await response.json();
  return answer.token;
}

/** Ends the sign-in of this browser, and forgets the token. */
export async function endSignIn(): Promise<void> {
  bearer = null;
  await answered({ method: 'POST', path: '/auth/sign-out' });
}

/** Origins, beside Microsoft's own, whose frame the tab may trust. */
export async function teamsHostOrigins(): Promise<string[]> {
  const response = await answered({ method: 'GET', path: '/api/settings' });
  if (!response.ok) throw apiErrorOf(response.status, await response.text());
  const answer: { teamsHostOrigins: string[] } = await response.json();
  return answer.teamsHostOrigins;
}

/** Shows what an act link is for. Throws ApiError. */
export async function openAct(token: string): Promise<ActPage> {
  return opened({ method: 'POST', path: '/api/acts/open', body: { token } });
}

/** Does what an act link is for. Throws ApiError. */
export async function doAct(body: z.input<typeof DoActRequest>): Promise<ActPage> {
  return opened({ method: 'POST', path: '/api/acts/do', body });
}

/** The token of an act link proves itself; there is no bearer. */
async function opened(request: Request): Promise<ActPage> {
  const response = await answered(request);
  if (!response.ok) throw apiErrorOf(response.status, await response.text());
  const page: ActPage = await response.json();
  return page;
}

/** A request with the bearer; a bearer that no longer holds is renewed once. */
async function authorised(request: Request): Promise<Response> {
  if (bearer === null) await renew();
  let response = await answered(request);
  if (response.status === 401) {
    await renew();
    response = await answered(request);
  }
  if (response.status === 401) throw signedOut;
  if (!response.ok) throw apiErrorOf(response.status, await response.text());
  return response;
}

async function renew(): Promise<void> {
  renewing ??= source()
    .then((token) => {
      bearer = token;
    })
    .finally(() => {
      renewing = null;
    });
  await renewing;
  if (bearer === null) throw signedOut;
}

async function answered({ method, path, body, form }: Request): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  if (bearer !== null && path.startsWith('/api/')) headers.set('authorization', `Bearer ${bearer}`);
  if (body !== undefined) headers.set('content-type', 'application/json');
  const content = form ?? (body === undefined ? null : JSON.stringify(body));
  try {
    const response = await fetch(path, { method, headers, body: content });
    connected.set(true);
    return response;
  } catch (cause) {
    connected.set(false);
    throw notConnected(cause);
  }
}

function clockOf(response: Response): string | null {
  const date = response.headers.get('date');
  if (date === null) return null;
  const clock = { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' } as const;
  return new Date(date).toLocaleTimeString('en-GB', clock);
}
