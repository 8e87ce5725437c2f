import { expect, test } from 'vitest';
import { SandboxClock } from './sandbox-clock.ts';

const startAt = '2020-07-01T08:00:00.000Z';

test('a standing clock moves only when it is told to, and only forward', () => {
  const clock = new SandboxClock({ startAt });
  expect(clock.now()).toBe(startAt);
  clock.advance({ days: 1, minutes: 30 });
  expect(clock.now()).toBe('2020-07-02T08:30:00.000Z');
  clock.set('2020-09-01T08:00:00.000Z');
  expect(() => clock.set(startAt)).toThrow(/cannot go back/);
  expect(() => clock.advance({ hours: -1 })).toThrow(/cannot be moved/);
});

test.each(['2020-07-01', '2020-07-01T08:00:00+01:00', 'today'])('%s is no instant', (text) => {
  expect(() => new SandboxClock({ startAt: text })).toThrow(/no UTC instant/);
});

test('whoever listens hears of each move until they stop', () => {
  const clock = new SandboxClock({ startAt });
  let moves = 0;
  const stop = clock.onMove(() => {
    moves += 1;
  });
  clock.advance({ hours: 1 });
  stop();
  clock.advance({ hours: 1 });
  expect(moves).toBe(1);
});

test('a kept state is gone on from, unless the clock already stands later', () => {
  const clock = new SandboxClock({ startAt });
  clock.restore({ now: '2020-08-01T00:00:00.000Z', isRunning: false });
  expect(clock.now()).toBe('2020-08-01T00:00:00.000Z');
  clock.restore({ now: startAt, isRunning: false });
  expect(clock.now()).toBe('2020-08-01T00:00:00.000Z');
});
