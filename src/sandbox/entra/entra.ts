import type { Faults } from '../faults.ts';
import { router } from '../transport/routes.ts';
import { escapeHtml, html, type WebAnswer, type WebRequest } from '../transport/web.ts';
import { authorizeAnswer } from './authorize.ts';
import { grantAuthorizationCode } from './grant-authorization-code.ts';
import { grantClientCredentials } from './grant-client-credentials.ts';
import { grantOnBehalfOf } from './grant-on-behalf-of.ts';
import { grantRefreshToken } from './grant-refresh-token.ts';
import { openIdConfiguration } from './openid-configuration.ts';
import type { EntraState } from './state.ts';
import { EntraError, errorAnswer, form } from './token-request.ts';

type Endpoint = 'authorize' | 'token' | 'keys' | 'openid' | 'logout';

const endpoints = router<{ method: string; path: string; endpoint: Endpoint }>([
  { method: 'GET', path: '/{tenant}/oauth2/v2.0/authorize', endpoint: 'authorize' },
  { method: 'POST', path: '/{tenant}/oauth2/v2.0/authorize', endpoint: 'authorize' },
  { method: 'POST', path: '/{tenant}/oauth2/v2.0/token', endpoint: 'token' },
  { method: 'GET', path: '/{tenant}/oauth2/v2.0/logout', endpoint: 'logout' },
  { method: 'GET', path: '/{tenant}/discovery/v2.0/keys', endpoint: 'keys' },
  {
    method: 'GET',
    path: '/{tenant}/v2.0/.well-known/openid-configuration',
    endpoint: 'openid',
  },
]);

/** What browsers may reach over plain HTTP; tokens are given out over TLS alone. */
export async function entraForBrowsers(
  state: EntraState,
  request: WebRequest,
): Promise<WebAnswer | undefined> {
  const match = endpoints(request.method, request.url.pathname);
  if (match?.route.endpoint === 'authorize') return authorizeAnswer(state, request);
  if (match?.route.endpoint === 'logout') return logoutAnswer(request);
  return undefined;
}

export async function entra(
  state: EntraState,
  request: WebRequest,
  faults: Faults,
): Promise<WebAnswer> {
  const match = endpoints(request.method, request.url.pathname);
  if (!match) return html(404, '<h1>Not found</h1>');
  const isOurs = match.params.tenant?.toLowerCase() === state.store.world.tenantId;
  if (!isOurs) {
    return errorAnswer(
      new EntraError('invalid_request', 90002, `Tenant '${match.params.tenant}' not found.`),
    );
  }
  switch (match.route.endpoint) {
    case 'keys':
      return { status: 200, body: { keys: [state.key.publicKey] } };
    case 'openid':
      return { status: 200, body: openIdConfiguration(state.store.world.tenantId) };
    case 'token':
      return tokenAnswer(state, request, faults);
    default:
      return (await entraForBrowsers(state, request)) ?? html(404, '<h1>Not found</h1>');
  }
}

async function tokenAnswer(
  state: EntraState,
  request: WebRequest,
  faults: Faults,
): Promise<WebAnswer> {
  const fault = faults.take('token');
  if (fault?.kind === 'reset') return { status: 0, isBroken: true };
  if (fault) return { status: 503, headers: { 'retry-after': `${fault.retryAfterSeconds}` } };
  try {
    const fields = form(request);
    const headers = { 'cache-control': 'no-store' };
    return { status: 200, headers, body: await granted(state, fields) };
  } catch (error) {
    if (error instanceof EntraError) return errorAnswer(error);
    throw error;
  }
}

function granted(state: EntraState, fields: ReadonlyMap<string, string>) {
  switch (fields.get('grant_type')) {
    case 'client_credentials':
      return grantClientCredentials(state, fields);
    case 'authorization_code':
      return grantAuthorizationCode(state, fields);
    case 'refresh_token':
      return grantRefreshToken(state, fields);
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return grantOnBehalfOf(state, fields);
    default:
      throw new EntraError('unsupported_grant_type', 70003, 'The grant type is not supported.');
  }
}

function logoutAnswer(request: WebRequest): WebAnswer {
  const next = request.url.searchParams.get('post_logout_redirect_uri');
  const link = next && /^https?:\/\//.test(next) ? `<a href="${escapeHtml(next)}">Go on</a>` : '';
  return html(200, `<!doctype html><title>Signed out</title><h1>You are signed out</h1>${link}`);
}
