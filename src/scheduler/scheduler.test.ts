import { expect, test } from 'vitest';
import { quiet } from '../../tests/support/ports-in-memory.ts';
import type { Ports } from '../use-cases/ports.ts';
import { createScheduler } from './scheduler.ts';

const never = { tickSeconds: 3600, sweepSeconds: 3600 };

/** Ports of which nothing is used but the transactions, which stand still until let go. */
function standingStill() {
  const gate = Promise.withResolvers<void>();
  let looks = 0;
  const ports = {
    clock: { now: () => '2020-09-01T08:00:00.000Z' },
    atomically: async () => {
      looks += 1;
      await gate.promise;
      return [];
    },
  };
  return { ports: ports as unknown as Ports, letGo: gate.resolve, looks: () => looks };
}

test('however often it is woken while a service is slow, one round waits', async () => {
  const { ports, letGo, looks } = standingStill();
  const scheduler = createScheduler(ports, quiet, never);
  scheduler.wake();
  await Promise.resolve();
  for (let call = 0; call < 100; call += 1) scheduler.wake();
  letGo();
  await scheduler.drain().catch(() => {});
  // Two looks a round (what is due, what waits): the first, the one that waited, and the drain.
  expect(looks()).toBeLessThanOrEqual(10);
  await scheduler.stop();
});

test('a round that has not begun when it is stopped does not begin', async () => {
  const { ports, letGo, looks } = standingStill();
  const scheduler = createScheduler(ports, quiet, never);
  scheduler.wake();
  await Promise.resolve();
  scheduler.wake();
  const stopped = scheduler.stop();
  letGo();
  await stopped;
  expect(looks()).toBeLessThanOrEqual(2);
});
