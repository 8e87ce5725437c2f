import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { portsInMemory } from '../../tests/support/ports-in-memory.ts';
import { openTestDatabase } from '../../tests/support/test-database.ts';
import { machineClock } from '../clock.ts';
import type { Database } from '../storage/database.ts';
import { clientOf, createServer } from './server.ts';

let database: Database;
let app: FastifyInstance;

beforeAll(async () => {
  database = await openTestDatabase();
  const { ports } = await portsInMemory(database);
  const tabDirectory = mkdtempSync(join(tmpdir(), 'tab-'));
  for (const page of ['index.html', 'a.html']) writeFileSync(join(tabDirectory, page), page);
  app = await createServer({
    settings: {
      tenantId: '11111111-2222-4333-8444-555555555555',
      clientId: '21111111-2222-4333-8444-555555555555',
      clientSecret: 'none',
      publicOrigin: 'https://secretariat.example',
      entraAuthorizeOrigin: 'https://login.microsoftonline.com',
      sessionKey: randomBytes(32).toString('base64url'),
      teamsHostOrigins: [],
      tabDirectory,
    },
    ports,
    receive: async () => ({ status: 200 }),
    machineClock,
    log: pino({ level: 'silent' }),
  });
});

afterAll(async () => {
  await app.close();
  await database.close();
});

test.each([
  ['GET', '/api/nowhere', 404, 'There is no such address.'],
  ['DELETE', '/api/me', 404, 'There is no such address.'],
  ['GET', '/assets/gone.js', 404, 'There is no such address.'],
  ['GET', '/api/me', 401, 'Please sign in again.'],
  ['GET', '/auth/callback', 401, 'Please sign in again.'],
  ['GET', '/auth/callback?code=x&state=y', 401, 'Please sign in again.'],
  ['POST', '/auth/renew', 401, 'Please sign in again.'],
] as const)('%s %s is answered with %i, in words', async (method, url, status, says) => {
  const response = await app.inject({ method, url });
  expect(response.statusCode).toBe(status);
  expect(response.json()).toMatchObject({ says });
});

test.each([
  ['is no JSON', 'application/json', '{', 400],
  ['is of another kind', 'text/csv', 'a,b', 415],
  ['is too large', 'application/json', `"${'a'.repeat(2_200_000)}"`, 413],
  ['misses something', 'application/json', '{}', 400],
])('a request that %s is refused in words', async (_case, type, payload, status) => {
  const headers = { 'content-type': type };
  const response = await app.inject({ method: 'POST', url: '/api/acts/open', headers, payload });
  expect(response.statusCode).toBe(status);
  expect(response.json()).toMatchObject({ code: 'unusable' });
  expect(response.json<{ says: string }>().says).not.toContain('file');
});

test('nothing of the API or of a sign-in is kept by a browser', async () => {
  for (const url of ['/api/settings', '/api/me', '/auth/callback']) {
    const response = await app.inject(url);
    expect(response.headers['cache-control']).toBe('no-store');
  }
});

test('a sign-in asked for with an odd address begins all the same, and ends with us', async () => {
  const response = await app.inject('/auth/sign-in?to=a&to=b');
  expect(response.statusCode).toBe(302);
  expect(new URL(response.headers.location ?? '').origin).toBe('https://login.microsoftonline.com');
});

test('the API describes itself', async () => {
  const response = await app.inject('/api/openapi.json');
  expect(response.statusCode).toBe(200);
  const { paths } = response.json<{ paths: Record<string, object> }>();
  expect(Object.keys(paths)).toContain('/api/meetings/{id}/minutes/clear');
});

test('only Microsoft’s hosts may frame a page, and no script of others runs in it', async () => {
  const { headers } = await app.inject('/week');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("script-src 'self'");
  expect(policy).toMatch(/frame-ancestors 'self' https:\/\/teams\.microsoft\.com/);
  expect(policy).not.toMatch(/frame-ancestors[^;]* \*( |;)/);
});

test('whoever writes an address of their own into a header has no more tries', async () => {
  const statuses = [];
  for (let attempt = 0; attempt < 32; attempt += 1) {
    const headers = { 'x-forwarded-for': `10.0.0.${attempt}, 192.0.2.7:${4000 + attempt}` };
    const payload = { token: 'not a token at all' };
    const request = { method: 'POST', url: '/api/acts/open', headers, payload } as const;
    statuses.push((await app.inject(request)).statusCode);
  }
  expect(statuses.slice(-2)).toEqual([429, 429]);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['192.0.2.7:4711', '192.0.2.7'],
  ['[2001:db8::1]:4711', '2001:db8::1'],
  ['2001:db8::1', '2001:db8::1'],
])('the client of %s is %s', (ip, client) => {
  expect(clientOf(ip)).toBe(client);
});
