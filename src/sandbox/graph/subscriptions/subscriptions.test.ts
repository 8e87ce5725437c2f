import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ada,
  aMeeting,
  startForTest,
  workerGraph,
} from '../../../../tests/support/sandbox-cast.ts';
import type { Microsoft } from '../../microsoft.ts';

interface Note {
  readonly clientState: string;
  readonly changeType: string;
  readonly resourceData: { readonly id: string };
}

let microsoft: Microsoft;
let app: Server;
let host: string;
let isObedient: boolean;
let notes: Note[];
let waiting: (() => void) | undefined;

beforeEach(async () => {
  isObedient = true;
  notes = [];
  microsoft = await startForTest();
  app = createServer((request, response) => {
    const token = new URL(request.url ?? '', 'http://localhost').searchParams.get(
      'validationToken',
    );
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      response.setHeader('content-type', isObedient ? 'text/plain' : 'text/html');
      if (token === null) notes.push(...JSON.parse(text).value);
      response.end(token ?? '');
      waiting?.();
    });
  });
  await new Promise<void>((done) => app.listen(0, '127.0.0.1', done));
  const address = app.address();
  host = `localhost:${typeof address === 'object' && address ? address.port : 0}`;
  microsoft.connectApp(`http://${host}`);
});
afterEach(async () => {
  app.close();
  await microsoft.stop();
});

function subscription(changes: Record<string, unknown> = {}) {
  return {
    changeType: 'created,updated,deleted',
    notificationUrl: `https://${host}/graph/notifications`,
    resource: `users/${microsoft.settings.ORGANISER_ID}/events`,
    expirationDateTime: new Date(Date.now() + 86_400_000).toISOString(),
    clientState: 'secret-1',
    ...changes,
  };
}

async function noted(): Promise<Note[]> {
  while (notes.length === 0) {
    await new Promise<void>((done) => {
      waiting = done;
    });
  }
  return notes.splice(0);
}

test('a subscriber is told of a new meeting and of an answer to it', async () => {
  const graph = await workerGraph(microsoft);
  await graph.api('/subscriptions').post(subscription());
  const event = await graph
    .api(`/users/${microsoft.settings.ORGANISER_ID}/events`)
    .post(aMeeting());
  const expected = { clientState: 'secret-1', resourceData: { id: event.id } };
  expect(await noted()).toMatchObject([{ ...expected, changeType: 'created' }]);
  microsoft.acceptInvitation(ada, event.iCalUId);
  expect(await noted()).toMatchObject([{ ...expected, changeType: 'updated' }]);
});

test('an address that does not echo the token as plain text is not subscribed', async () => {
  isObedient = false;
  const graph = await workerGraph(microsoft);
  const creation = graph.api('/subscriptions').post(subscription());
  await expect(creation).rejects.toMatchObject({ statusCode: 400, code: 'ValidationError' });
});

test.each([
  ['longer than seven days', { expirationDateTime: new Date(Date.now() + 8 * 86_400_000) }],
  ['over already', { expirationDateTime: new Date(Date.now() - 60_000) }],
  ['over plain HTTP', { notificationUrl: 'http://localhost/x' }],
  ['of something else', { resource: 'users/1/contacts' }],
])('a subscription %s is refused', async (_case, changes) => {
  const graph = await workerGraph(microsoft);
  const creation = graph.api('/subscriptions').post(subscription(changes));
  await expect(creation).rejects.toMatchObject({ statusCode: 400 });
});

test('a subscription is renewed and ended; after that it is gone', async () => {
  const graph = await workerGraph(microsoft);
  const { id } = await graph.api('/subscriptions').post(subscription());
  const expirationDateTime = new Date(Date.now() + 2 * 86_400_000).toISOString();
  const renewed = await graph.api(`/subscriptions/${id}`).patch({ expirationDateTime });
  expect(renewed).toMatchObject({ expirationDateTime, clientState: null });
  await graph.api(`/subscriptions/${id}`).delete();
  const renewal = graph.api(`/subscriptions/${id}`).patch({ expirationDateTime });
  await expect(renewal).rejects.toMatchObject({ statusCode: 404 });
});
