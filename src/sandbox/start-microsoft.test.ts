import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ada, startForTest } from '../../tests/support/sandbox-cast.ts';
import { settingsFrom } from '../config/settings.ts';
import type { Microsoft } from './microsoft.ts';

let microsoft: Microsoft;

beforeEach(async () => {
  microsoft = await startForTest();
});
afterEach(() => microsoft.stop());

test('the app can be started with the settings that the sandbox gives', () => {
  const keys = {
    LINK_KEY: Buffer.alloc(32, 1).toString('base64url'),
    SESSION_KEY: Buffer.alloc(32, 2).toString('base64url'),
  };
  const settings = settingsFrom({ ...microsoft.settings, ...keys }, { mode: 'sandbox' });
  expect(settings).toMatchObject({
    organiser: { id: microsoft.world.organiserId },
    entraAuthorizeOrigin: microsoft.origin.pages,
    bot: { serviceUrls: [microsoft.origin.connector] },
  });
  expect(() => settingsFrom({ ...microsoft.settings, ...keys }, { mode: 'production' })).toThrow();
});

test('pages are added under a prefix; the longest one answers', async () => {
  microsoft.pages.add('/outlook', (_request, reply) => reply.send('all'));
  microsoft.pages.add('/outlook/ada', (_request, reply) => reply.send('hers'));
  const page = async (path: string) => {
    const response = await fetch(`${microsoft.origin.pages}${path}`);
    return [response.status, await response.text()];
  };
  expect(await page('/outlook')).toEqual([200, 'all']);
  expect(await page('/outlook/ada/inbox?x=1')).toEqual([200, 'hers']);
  expect((await page('/outlooking'))[0]).toBe(404);
});

test('the Teams host is there under its own name, for browsers that are told the address', async () => {
  microsoft.pages.add('/', (_request, reply) => reply.send('host'));
  const body = await new Promise<string>((done, fail) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: microsoft.ports.microsoft,
        servername: 'teams.microsoft.com',
        headers: { host: 'teams.microsoft.com' },
        ca: microsoft.certificateAuthority,
      },
      (response) => {
        response.setEncoding('utf8').on('data', done);
      },
    );
    call.on('error', fail).end();
  });
  expect(body).toBe('host');
});

test('a page that reaches this machine under a foreign name gets nothing', async () => {
  microsoft.pages.add('/', (_request, reply) => reply.send('host'));
  const status = (host: string) =>
    new Promise<number | undefined>((done, fail) => {
      const headers = { host };
      const call = plainRequest({ host: '127.0.0.1', port: microsoft.ports.pages, headers });
      call
        .on('response', (response) => done(response.resume().statusCode))
        .on('error', fail)
        .end();
    });
  expect(await status('localhost')).toBe(200);
  expect(await status('rebound.example')).toBe(421);
});

test('whoever watches hears of what happens in one turn once', async () => {
  const nextTurn = () => new Promise<void>((done) => setImmediate(done));
  await nextTurn();
  let changes = 0;
  microsoft.onChange(() => {
    changes += 1;
  });
  microsoft.sendMail(ada, { subject: 'One (made up)', body: '' });
  microsoft.sendMail(ada, { subject: 'Two (made up)', body: '' });
  await nextTurn();
  expect(changes).toBe(1);
});

test('a port that was asked for and is taken stops the start, and leaves nothing behind', async () => {
  const free = await startForTest();
  await free.stop();
  const ports = { microsoft: free.ports.microsoft, pages: microsoft.ports.pages };
  await expect(startForTest({ ports })).rejects.toThrow(/EADDRINUSE/);
  const again = await startForTest({ ports: { microsoft: ports.microsoft } });
  await again.stop();
});

test('after the end, fetch is as it was', async () => {
  await microsoft.stop();
  const refused = fetch('https://graph.microsoft.com.invalid/');
  await expect(refused).rejects.not.toMatchObject({
    cause: { message: expect.stringContaining('sandbox') },
  });
});
