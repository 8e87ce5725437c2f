import { expect, test } from 'vitest';
import type { Env } from './env.ts';
import { envNames, readEnv } from './env.ts';
import type { Mode } from './settings.ts';
import { settingsFrom } from './settings.ts';
import { SettingsError } from './settings-error.ts';

const id = '11111111-2222-4333-8444-555555555555';
const complete: Env = {
  TENANT_ID: id,
  CLIENT_ID: id,
  CLIENT_SECRET: 'made-up-secret',
  WORKER_CLIENT_ID: id,
  WORKER_CLIENT_SECRET: 'made-up-secret-2',
  ORGANISER_MAILBOX: 'clerk@alliance.example',
  ORGANISER_ID: id,
  SITE_HOSTNAME: 'alliance.sharepoint.com',
  SITE_PATH: '/sites/alliance/',
  PUBLIC_ORIGIN: 'https://secretariat.example',
  LINK_KEY: Buffer.alloc(32, 1).toString('base64url'),
  SESSION_KEY: Buffer.alloc(32, 2).toString('base64url'),
};

function problemsOf(env: Env, mode: Mode): readonly string[] {
  try {
    settingsFrom(env, { mode });
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

test('a complete environment is read with its defaults', () => {
  expect(settingsFrom(complete, { mode: 'production' })).toEqual({
    mode: 'production',
    tenantId: id,
    interactiveApp: { clientId: id, clientSecret: 'made-up-secret' },
    workerApp: { clientId: id, clientSecret: 'made-up-secret-2' },
    organiser: { mailbox: 'clerk@alliance.example', id },
    site: { hostname: 'alliance.sharepoint.com', path: 'sites/alliance' },
    publicOrigin: 'https://secretariat.example',
    listen: { host: '0.0.0.0', port: 3978 },
    store: { kind: 'embedded', directory: '.data' },
    keys: { link: complete.LINK_KEY, session: complete.SESSION_KEY },
    entraAuthorizeOrigin: 'https://login.microsoftonline.com',
    bot: { serviceUrls: ['https://smba.trafficmanager.net'] },
    logLevel: 'info',
  });
});

test('the sandbox listens on this machine alone and takes loopback addresses', () => {
  const env = {
    ...complete,
    PUBLIC_ORIGIN: 'http://localhost:3978',
    ENTRA_AUTHORIZE_ORIGIN: 'http://localhost:4001',
    BOT_OPENID_METADATA_URL: 'http://localhost:4001/v1/.well-known/openidconfiguration',
    BOT_SERVICE_URLS: 'http://localhost:4001/connector/',
    TEAMS_HOST_ORIGIN: 'http://localhost:4001',
    DATABASE_URL: 'postgres://somebody@127.0.0.1:5432/secretariat',
  };
  expect(settingsFrom(env, { mode: 'sandbox' })).toMatchObject({
    listen: { host: '127.0.0.1' },
    store: { kind: 'postgres', url: env.DATABASE_URL },
    entraAuthorizeOrigin: 'http://localhost:4001',
    bot: {
      openIdMetadataUrl: env.BOT_OPENID_METADATA_URL,
      serviceUrls: ['http://localhost:4001/connector'],
    },
    teamsHostOrigin: 'http://localhost:4001',
  });
});

test('every missing name is told at once', () => {
  expect(problemsOf({}, 'production')).toEqual([
    'TENANT_ID is missing',
    'CLIENT_ID is missing',
    'CLIENT_SECRET is missing',
    'WORKER_CLIENT_ID is missing',
    'WORKER_CLIENT_SECRET is missing',
    'ORGANISER_MAILBOX is missing',
    'ORGANISER_ID is missing',
    'SITE_HOSTNAME is missing',
    'SITE_PATH is missing',
    'PUBLIC_ORIGIN is missing',
    'LINK_KEY is missing',
    'SESSION_KEY is missing',
  ]);
});

const https = 'https://elsewhere.example';
test.each<[string, Mode, Env, string]>([
  ['a tenant that is no id', 'production', { TENANT_ID: 'contoso' }, 'TENANT_ID must be an id'],
  ['a mailbox without @', 'production', { ORGANISER_MAILBOX: 'clerk' }, 'ORGANISER_MAILBOX must'],
  ['a site given as an address', 'production', { SITE_HOSTNAME: https }, 'SITE_HOSTNAME must be'],
  ['an empty site path', 'production', { SITE_PATH: '/' }, 'SITE_PATH must be the path of a site'],
  ['a port that is a word', 'production', { PORT: 'many' }, 'PORT must be a whole number'],
  ['a port above 65535', 'production', { PORT: '70000' }, 'PORT must be a whole number'],
  ['a plain public origin', 'production', { PUBLIC_ORIGIN: 'http://a.example' }, 'PUBLIC_ORIGIN'],
  ['a public origin with a path', 'production', { PUBLIC_ORIGIN: `${https}/x` }, 'PUBLIC_ORIGIN'],
  ['another database', 'production', { DATABASE_URL: 'mysql://a/b' }, 'DATABASE_URL must be'],
  ['a short key', 'production', { LINK_KEY: 'c2hvcnQ' }, 'LINK_KEY must be 32 random bytes'],
  ['an unknown log level', 'production', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
  ['another sign-in', 'production', { ENTRA_AUTHORIZE_ORIGIN: https }, 'ENTRA_AUTHORIZE_ORIGIN is'],
  [
    'other bot keys',
    'production',
    { BOT_OPENID_METADATA_URL: https },
    'BOT_OPENID_METADATA_URL is',
  ],
  ['another Teams', 'production', { TEAMS_HOST_ORIGIN: https }, 'TEAMS_HOST_ORIGIN is for the'],
  ['a plain connector', 'production', { BOT_SERVICE_URLS: 'http://localhost' }, 'BOT_SERVICE_URLS'],
  ['any connector', 'production', { BOT_SERVICE_URLS: 'https://*.example' }, 'BOT_SERVICE_URLS'],
  [
    'a user in a host',
    'production',
    { BOT_SERVICE_URLS: 'https://a@b.example' },
    'BOT_SERVICE_URLS',
  ],
  ['an open sandbox', 'sandbox', { HOST: '0.0.0.0' }, 'HOST must be an address of this machine'],
  [
    'a sandbox elsewhere',
    'sandbox',
    { TEAMS_HOST_ORIGIN: 'http://a.example' },
    'TEAMS_HOST_ORIGIN',
  ],
])('%s is refused', (_case, mode, change, expected) => {
  const problems = problemsOf({ ...complete, ...change }, mode);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(expected);
});

test('one key cannot sign both links and sessions', () => {
  const env = { ...complete, SESSION_KEY: complete.LINK_KEY ?? '' };
  expect(problemsOf(env, 'production')).toEqual(['SESSION_KEY must differ from LINK_KEY']);
});

test('a wrong secret is named but never shown', () => {
  const env = { ...complete, DATABASE_URL: 'mysql://root:hunter2@db/x', LINK_KEY: 'hunter2' };
  const problems = problemsOf(env, 'production').join('\n');
  expect(problems).toContain('DATABASE_URL');
  expect(problems).not.toContain('hunter2');
});

test('a blank variable counts as not set, and foreign names are left behind', () => {
  expect(readEnv({ TENANT_ID: '  ', CLIENT_ID: ' abc ', PATH: '/bin' })).toEqual({
    CLIENT_ID: 'abc',
  });
  expect(new Set(envNames).size).toBe(envNames.length);
});
