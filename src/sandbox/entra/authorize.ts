import { randomBytes } from 'node:crypto';
import { html, type WebAnswer, type WebRequest } from '../transport/web.ts';
import { hasAccount } from '../world/people.ts';
import { authorizePage, errorPage } from './authorize-page.ts';
import type { EntraState } from './state.ts';

interface AuthorizeRequest {
  readonly redirectUri: string;
  readonly state: string | null;
  readonly scope: string;
  readonly nonce: string | null;
  readonly codeChallenge: string | null;
}

const codeSeconds = 600;

/** GET shows who could sign in; POST says who it is and sends the browser back with a code. */
export function authorizeAnswer(entra: EntraState, request: WebRequest): WebAnswer {
  const query = request.url.searchParams;
  const problem = problemOf(entra, query);
  if (problem) return html(400, errorPage(problem));
  const asked = authorizeRequest(query);
  if (request.method === 'POST') {
    return chosen(entra, asked, new URLSearchParams(request.bytes.toString('utf8')));
  }
  if (query.get('prompt') === 'none') {
    return back(asked, {
      error: 'login_required',
      error_description: 'AADSTS50058: not signed in.',
    });
  }
  const people = entra.store.world.people.filter(
    (person) => hasAccount(person) && !person.isSharedMailbox,
  );
  const action = `${request.url.pathname}${request.url.search}`;
  const hint = query.get('login_hint') ?? '';
  return html(200, authorizePage({ people, action, hint, client: entra.apps.interactive }));
}

function authorizeRequest(query: URLSearchParams): AuthorizeRequest {
  return {
    redirectUri: query.get('redirect_uri') ?? '',
    state: query.get('state'),
    scope: query.get('scope') ?? '',
    nonce: query.get('nonce'),
    codeChallenge: query.get('code_challenge'),
  };
}

function chosen(entra: EntraState, asked: AuthorizeRequest, answer: URLSearchParams): WebAnswer {
  const personId = answer.get('person');
  if (personId === null) {
    return back(asked, {
      error: 'access_denied',
      error_description: 'AADSTS65004: User declined to sign in.',
    });
  }
  const person = entra.store.world.people.find(({ id }) => id === personId);
  if (!person || !hasAccount(person) || person.isSharedMailbox) {
    return html(400, errorPage('AADSTS50034: The user account does not exist in the directory.'));
  }
  const code = `0.sandbox.${randomBytes(32).toString('base64url')}`;
  const { redirectUri, scope, nonce, codeChallenge } = asked;
  entra.codes.set(code, {
    personId,
    clientId: entra.apps.interactive.clientId,
    redirectUri,
    scope,
    nonce,
    codeChallenge,
    expiresAt: Date.now() + codeSeconds * 1000,
  });
  return back(asked, { code });
}

function back({ redirectUri, state }: AuthorizeRequest, values: Record<string, string>): WebAnswer {
  const target = new URL(redirectUri);
  for (const [name, value] of Object.entries(values)) target.searchParams.set(name, value);
  if (state !== null) target.searchParams.set('state', state);
  return { status: 302, headers: { location: target.href, 'cache-control': 'no-store' } };
}

/** Until the redirect URI is known to be ours, a problem is shown and never sent anywhere. */
function problemOf(entra: EntraState, query: URLSearchParams): string | undefined {
  const { interactive } = entra.apps;
  if (query.get('client_id')?.toLowerCase() !== interactive.clientId) {
    return `AADSTS700016: Application '${query.get('client_id')}' was not found in the directory.`;
  }
  if (!isRegistered(entra, query.get('redirect_uri') ?? '')) {
    return `AADSTS50011: The redirect URI '${query.get('redirect_uri')}' is not registered.`;
  }
  if (query.get('response_type') !== 'code') {
    return 'AADSTS700054: The response type must be code.';
  }
  if (!['query', null].includes(query.get('response_mode'))) {
    return 'AADSTS90014: The sandbox answers with response_mode=query only.';
  }
  if (query.get('code_challenge') === null || query.get('code_challenge_method') !== 'S256') {
    return 'AADSTS9002325: Proof Key for Code Exchange (S256) is required.';
  }
  if (!query.get('scope')) return 'AADSTS900144: The request must contain scope.';
  return undefined;
}

/** Before the app has been connected any page of this machine may be it. */
function isRegistered({ appOrigin }: EntraState, redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false;
  const { origin, hostname, hash } = new URL(redirectUri);
  if (hash !== '') return false;
  if (appOrigin !== undefined) return origin === appOrigin;
  return hostname === 'localhost' || hostname === '127.0.0.1';
}
