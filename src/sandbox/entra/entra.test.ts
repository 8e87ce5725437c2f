import { createHash, randomBytes } from 'node:crypto';
import { InteractionRequiredAuthError } from '@azure/msal-node';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ada,
  appToken,
  confidentialClient,
  eve,
  gina,
  startForTest,
} from '../../../tests/support/sandbox-cast.ts';
import type { Microsoft } from '../microsoft.ts';

const redirectUri = 'http://localhost:3978/sign-in/done';
const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

let microsoft: Microsoft;

beforeEach(async () => {
  microsoft = await startForTest();
  microsoft.connectApp('http://localhost:3978');
});
afterEach(() => microsoft.stop());

function authorizeUrl(changes: Record<string, string | null> = {}): URL {
  const { settings } = microsoft;
  const url = new URL(
    `${settings.ENTRA_AUTHORIZE_ORIGIN}/${settings.TENANT_ID}/oauth2/v2.0/authorize`,
  );
  const query = {
    client_id: settings.CLIENT_ID ?? '',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid profile offline_access',
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  };
  for (const [name, value] of Object.entries(query)) {
    if (value !== null) url.searchParams.set(name, value);
  }
  return url;
}

async function codeFor(address: string): Promise<URL> {
  const person = microsoft.world.people.find(({ mail }) => mail === address);
  const response = await fetch(authorizeUrl(), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ person: person?.id ?? '' }),
  });
  return new URL(response.headers.get('location') ?? 'http://nowhere.example');
}

test('a person is picked on a page that needs no script, and is signed in by MSAL', async () => {
  const page = await (await fetch(authorizeUrl())).text();
  expect(page).toContain('Ada Birch (made up)');
  expect(page).not.toContain('<script');
  expect(page).not.toContain('Eve Lane');
  const back = await codeFor(ada);
  expect(`${back.origin}${back.pathname}`).toBe(redirectUri);
  expect(back.searchParams.get('state')).toBe('state-1');
  const client = confidentialClient(microsoft, 'interactive');
  const code = back.searchParams.get('code') ?? '';
  const scopes = ['openid', 'profile'];
  const request = { code, codeVerifier: verifier, redirectUri, scopes, nonce: 'nonce-1' };
  const answer = await client.acquireTokenByCode(request);
  expect(answer?.idTokenClaims).toMatchObject({
    preferred_username: ada,
    roles: ['Secretariat'],
    nonce: 'nonce-1',
    tid: microsoft.settings.TENANT_ID,
    aud: microsoft.settings.CLIENT_ID,
  });
});

test('a code counts once, and only with its verifier and redirect URI', async () => {
  const client = confidentialClient(microsoft, 'interactive');
  const redeem = (code: string | null, changes: object = {}) =>
    client.acquireTokenByCode({
      code: code ?? '',
      codeVerifier: verifier,
      redirectUri,
      scopes: ['openid'],
      nonce: 'nonce-1',
      ...changes,
    });
  const once = (await codeFor(ada)).searchParams.get('code');
  await redeem(once);
  await expect(redeem(once)).rejects.toThrow(/54005/);
  const wrongVerifier = (await codeFor(ada)).searchParams.get('code');
  await expect(redeem(wrongVerifier, { codeVerifier: 'another' })).rejects.toThrow(/501481/);
  const wrongPlace = (await codeFor(ada)).searchParams.get('code');
  const elsewhere = 'http://localhost:3978/elsewhere';
  await expect(redeem(wrongPlace, { redirectUri: elsewhere })).rejects.toThrow(/50011/);
});

test.each([
  ['another app', { client_id: '00000000-0000-4000-8000-000000000000' }, 'AADSTS700016'],
  ['a page of another origin', { redirect_uri: 'http://localhost:9/x' }, 'AADSTS50011'],
  ['no proof key', { code_challenge: null }, 'AADSTS9002325'],
])('the authorize page refuses %s without sending anybody anywhere', async (_case, query, code) => {
  const response = await fetch(authorizeUrl(query), { redirect: 'manual' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(code);
});

test('the keys that MSAL’s world publishes verify the token of the tab', async () => {
  const { TENANT_ID, CLIENT_ID } = microsoft.settings;
  const base = `https://login.microsoftonline.com/${TENANT_ID}`;
  const keys = createRemoteJWKSet(new URL(`${base}/discovery/v2.0/keys`));
  const expected = {
    issuer: `${base}/v2.0`,
    audience: `api://localhost:3978/${CLIENT_ID}`,
  };
  const { payload } = await jwtVerify(await microsoft.entra.tabToken(ada), keys, expected);
  expect(payload).toMatchObject({ scp: 'access_as_user', name: 'Ada Birch (made up)', ver: '2.0' });
  const configuration = await (await fetch(`${base}/v2.0/.well-known/openid-configuration`)).json();
  expect(configuration).toMatchObject({ jwks_uri: `${base}/discovery/v2.0/keys` });
});

test.each([
  'expired',
  'wrong-audience',
  'other-tenant',
  'wrong-issuer',
  'tampered',
  'unknown-key',
] as const)('a tab token that is %s does not verify', async (fault) => {
  const base = `https://login.microsoftonline.com/${microsoft.settings.TENANT_ID}`;
  const keys = createRemoteJWKSet(new URL(`${base}/discovery/v2.0/keys`));
  const token = await microsoft.entra.wrongTabToken(ada, fault);
  const check = jwtVerify(token, keys, {
    issuer: `${base}/v2.0`,
    audience: `api://localhost:3978/${microsoft.settings.CLIENT_ID}`,
  });
  await expect(check).rejects.toThrow();
});

test('on behalf of a person MSAL reaches Graph as that person', async () => {
  const client = confidentialClient(microsoft, 'interactive');
  const answer = await client.acquireTokenOnBehalfOf({
    oboAssertion: await microsoft.entra.tabToken(gina),
    scopes: ['https://graph.microsoft.com/User.Read'],
  });
  const me = await fetch('https://graph.microsoft.com/v1.0/me', {
    headers: { authorization: `Bearer ${answer?.accessToken}` },
  });
  expect(await me.json()).toMatchObject({ mail: gina, userType: 'Guest' });
});

test('on-behalf-of asks for consent where told, in the way that MSAL understands', async () => {
  microsoft.entra.requireConsent(ada, true);
  const exchange = confidentialClient(microsoft, 'interactive').acquireTokenOnBehalfOf({
    oboAssertion: await microsoft.entra.tabToken(ada),
    scopes: ['https://graph.microsoft.com/User.Read'],
  });
  await expect(exchange).rejects.toBeInstanceOf(InteractionRequiredAuthError);
});

test('a token for something else cannot be exchanged', async () => {
  const exchange = confidentialClient(microsoft, 'interactive').acquireTokenOnBehalfOf({
    oboAssertion: await microsoft.entra.wrongTabToken(ada, 'wrong-audience'),
    scopes: ['https://graph.microsoft.com/User.Read'],
  });
  await expect(exchange).rejects.toThrow(/50013/);
});

test('only the worker holds application permissions, and a wrong secret holds nothing', async () => {
  expect(decodeJwt(await appToken(microsoft))).toMatchObject({
    idtyp: 'app',
    aud: 'https://graph.microsoft.com',
    roles: expect.arrayContaining(['Sites.Selected']),
  });
  expect(decodeJwt(await appToken(microsoft, 'interactive')).roles).toBeUndefined();
  microsoft.settings.WORKER_CLIENT_SECRET = 'guessed';
  await expect(appToken(microsoft)).rejects.toThrow(/7000215/);
});

test('somebody outside the tenant has no token for the tab', async () => {
  await expect(microsoft.entra.tabToken(eve)).rejects.toThrow(/no account/);
});

test('no host outside the sandbox can be reached', async () => {
  await expect(fetch('https://example.com/')).rejects.toMatchObject({
    cause: { message: 'The sandbox does not let example.com be called.' },
  });
});
