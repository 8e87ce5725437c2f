import { expect, test } from 'vitest';
import type { ClockStop, StateWord } from '../../../api/contract/parts.ts';
import { clockLine } from './clock-line.ts';

const ids = ['papers-wanted', 'papers-out', 'meeting', 'minutes-out', 'approved'] as const;
const days = ['2020-09-01', '2020-09-03', '2020-09-10', '2020-09-17', null];

function stopsFrom(first: number, states: readonly StateWord[]): ClockStop[] {
  return states.map((state, index) => ({
    id: ids[first + index] ?? 'approved',
    name: 'Stop',
    on: days[first + index] ?? null,
    state,
    words: '',
    why: null,
  }));
}

function lineOf(stops: ClockStop[], hand: { on: string; afterStop: number } | null) {
  const drawn = hand === null ? null : { ...hand, words: 'today' };
  return clockLine({ name: 'Clock', stops, hand: drawn, doneWords: null });
}

test('the meeting stands in the middle, whatever stands around it', () => {
  const five = stopsFrom(0, ['met', 'met', 'ahead', 'ahead', 'proposal']);
  const four = stopsFrom(1, ['met', 'ahead', 'ahead', 'proposal']);
  expect(lineOf(five, null).stops).toEqual([10, 30, 50, 70, 90]);
  expect(lineOf(four, null).stops[1]).toBe(50);
  expect(lineOf(four, null).stops[0]).toBeCloseTo(16.67, 1);
});

test('today stands between its stops by days', () => {
  const stops = stopsFrom(1, ['met', 'ahead', 'ahead', 'proposal']);
  const { hand, stops: at } = lineOf(stops, { on: '2020-09-06', afterStop: 0 });
  const [from = 0, to = 0] = at;
  expect(hand).toBeCloseTo(from + ((to - from) * 3) / 7, 5);
});

test('today never covers a stop', () => {
  const stops = stopsFrom(1, ['late', 'ahead', 'ahead', 'proposal']);
  const { hand, stops: at } = lineOf(stops, { on: '2020-09-10', afterStop: 0 });
  expect(hand).toBeLessThan(at[1] ?? 0);
});

test('what is done is behind today, what is late runs up to it, a proposal is dashed', () => {
  const stops = stopsFrom(1, ['late', 'ahead', 'ahead', 'proposal']);
  const { stretches } = lineOf(stops, { on: '2020-09-05', afterStop: 0 });
  expect(stretches.map(({ kind }) => kind)).toEqual(['behind', 'to-come', 'to-come', 'proposed']);
});

test('before the first stop all is to come; when all is done nothing is', () => {
  const stops = stopsFrom(1, ['ahead', 'ahead', 'ahead', 'ahead']);
  const early = lineOf(stops, { on: '2020-08-01', afterStop: -1 });
  expect(early.stretches.every(({ kind }) => kind === 'to-come')).toBe(true);
  expect(early.hand).toBeLessThan(early.stops[0] ?? 0);
  const done = lineOf(stopsFrom(1, ['met', 'met', 'met', 'met']), null);
  expect(done.stretches.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
});

test('a day has a tick, a long stretch is broken', () => {
  const stops = stopsFrom(1, ['met', 'ahead', 'ahead', 'proposal']);
  const { stretches } = lineOf(stops, { on: '2020-09-06', afterStop: 0 });
  expect(stretches.map(({ days }) => days)).toEqual([3, 4, 7, 0]);
});
