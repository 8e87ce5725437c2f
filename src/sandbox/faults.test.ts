import { afterEach, beforeEach, expect, test } from 'vitest';
import { aMeeting, startForTest, workerGraph } from '../../tests/support/sandbox-cast.ts';
import { createFaults } from './faults.ts';
import type { Microsoft } from './microsoft.ts';

let microsoft: Microsoft;
let events: string;

beforeEach(async () => {
  microsoft = await startForTest();
  events = `/users/${microsoft.settings.ORGANISER_ID}/events`;
});
afterEach(() => microsoft.stop());

test('what is accepted and then fails has happened, and can be found', async () => {
  const graph = await workerGraph(microsoft);
  microsoft.faults.next('create-event', 'accept-then-fail');
  await expect(graph.api(events).post(aMeeting())).rejects.toThrow();
  expect(microsoft.ledger.map(({ kind }) => kind)).toEqual(['event-created']);
  const again = graph.api(events).post(aMeeting());
  await expect(again).rejects.toMatchObject({ code: 'ErrorDuplicateTransactionId' });
});

test('what is reset has not happened', async () => {
  const graph = await workerGraph(microsoft);
  microsoft.faults.next('create-event', 'reset');
  await expect(graph.api(events).post(aMeeting())).rejects.toThrow();
  expect(microsoft.ledger).toEqual([]);
});

test('the Graph client waits as long as a throttling answer says', async () => {
  const graph = await workerGraph(microsoft);
  microsoft.faults.next('list-events', 'throttle');
  const before = performance.now();
  await graph.api(events).get();
  expect(performance.now() - before).toBeGreaterThan(990);
});

test.each([
  ['unavailable', 503],
  ['server-error', 500],
  ['throttle-until', 429],
] as const)('%s answers %i', async (kind, status) => {
  microsoft.faults.next('list-events', kind);
  const response = await fetch(`https://graph.microsoft.com/v1.0${events}`);
  expect(response.status).toBe(status);
  if (kind !== 'server-error') expect(response.headers.get('retry-after')).toBeTruthy();
});

test('a storm strikes the same requests for the same seed', () => {
  const strikes = (seed: number) => {
    const faults = createFaults();
    faults.storm({ seed, share: 0.3, kinds: ['throttle', 'reset'] });
    return Array.from({ length: 50 }, () => faults.take('send-message')?.kind ?? 'fine');
  };
  expect(strikes(7)).toEqual(strikes(7));
  expect(strikes(7)).not.toEqual(strikes(8));
  expect(strikes(7).filter((kind) => kind !== 'fine').length).toBeGreaterThan(5);
});
