import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openDoor } from '../../src/graph/door.ts';
import { path } from '../../src/graph/path.ts';
import type { GraphUnderTest } from '../support/graph-door.ts';
import { startGraph } from '../support/graph-door.ts';

let run: GraphUnderTest;

beforeEach(async () => {
  run = await startGraph();
});
afterEach(() => run[Symbol.asyncDispose]());

const Person = z.object({ id: z.string() });
const organiser = () => path`/users/${run.organiser.id}?$select=id`;

test('many who ask at once make one request for a token', async () => {
  run.microsoft.faults.next('token', 'server-error', { times: 1 });
  const asked = Array.from({ length: 20 }, () => run.graph.get(organiser(), { answer: Person }));
  const outcomes = await Promise.allSettled(asked);
  // The one request failed for all of them: a second one would have got a token.
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  await expect(run.graph.get(organiser(), { answer: Person })).resolves.toEqual({
    id: run.organiser.id,
  });
});

test('Entra out of reach is a service that is busy, and Graph is not asked', async () => {
  run.microsoft.faults.next('token', 'reset', { times: 5 });
  const answer = run.graph.get(organiser(), { answer: Person });
  await expect(answer).rejects.toMatchObject({ name: 'ServiceBusy' });
});

test('a token that Graph no longer takes is replaced by a fresh one', async () => {
  const { graph } = run;
  await graph.get(organiser(), { answer: Person });
  await run.microsoft.stop();
  // A start with a directory of its own signs with other keys.
  const dataDirectory = mkdtempSync(join(tmpdir(), 'graph-door-'));
  onTestFinished(() => rmSync(dataDirectory, { recursive: true, force: true }));
  run = await startGraph({ dataDirectory });
  await expect(graph.get(organiser(), { answer: Person })).resolves.toBeDefined();
});

test('a wrong secret is a refusal that names its code', async () => {
  const { settings } = run.microsoft;
  const graph = openDoor(
    {
      tenantId: settings.TENANT_ID ?? '',
      workerApp: { clientId: settings.WORKER_CLIENT_ID ?? '', clientSecret: 'wrong' },
    },
    { warn: () => undefined },
  );
  const answer = graph.get(organiser(), { answer: Person });
  await expect(answer).rejects.toMatchObject({
    name: 'GraphError',
    status: 401,
    code: 'invalid_client',
    isOfEntra: true,
  });
});

test.each([
  ['throttle', 1],
  ['throttle-until', 2],
  ['unavailable', 2],
  ['server-error', 2],
  ['reset', 2],
  ['accept-then-fail', 2],
] as const)('a question is asked again after a fault (%s, %i times)', async (fault, times) => {
  run.microsoft.faults.next('get-user', fault, { times });
  const { id } = await run.graph.get(organiser(), { answer: Person });
  expect(id).toBe(run.organiser.id);
  expect(run.waits).toHaveLength(times);
});

test.each([
  ['unavailable', 'ServiceBusy'],
  ['reset', 'ServiceBusy'],
  ['server-error', 'GraphError'],
] as const)('a question is not asked for ever (%s)', async (fault, name) => {
  run.microsoft.faults.next('get-user', fault, { times: 10 });
  const answer = run.graph.get(organiser(), { answer: Person });
  await expect(answer).rejects.toMatchObject({ name });
  expect(run.waits).toHaveLength(2);
});

test('it waits as long as it is told to', async () => {
  run.microsoft.faults.next('get-user', 'throttle', { retryAfterSeconds: 4 });
  await run.graph.get(organiser(), { answer: Person });
  expect(run.waits).toEqual([4]);
});

test('a refusal keeps the status and the code of Graph', async () => {
  const nobody = path`/users/${'nobody@alliance.example'}`;
  await expect(run.graph.get(nobody, { answer: Person })).rejects.toMatchObject({
    name: 'GraphError',
    status: 404,
    code: 'Request_ResourceNotFound',
    message: 'GET /users/{}: 404 Request_ResourceNotFound',
  });
  expect(run.waits).toEqual([]);
});

test('an answer that is not what was expected is refused, not believed', async () => {
  const answer = z.object({ id: z.number() });
  await expect(run.graph.get(organiser(), { answer })).rejects.toMatchObject({
    code: 'unexpected-answer',
  });
});
