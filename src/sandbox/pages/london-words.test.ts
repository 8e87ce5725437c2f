import { expect, test } from 'vitest';
import { londonDay, londonInstant, sayMoment, saySize } from './london-words.ts';

test.each([
  ['in summer', '2020-07-01T08:00:00.000Z', 'Wednesday 1 July 2020, 09:00'],
  ['in winter', '2020-12-03T09:05:00.000Z', 'Thursday 3 December 2020, 09:05'],
  ['just after midnight', '2020-08-31T23:30:00.000Z', 'Tuesday 1 September 2020, 00:30'],
])('a moment is said as people in London say it, %s', (_case, at, words) => {
  expect(sayMoment(at)).toBe(words);
});

test.each([
  ['summer', '2020-09-10', '10:00', '2020-09-10T09:00:00.000Z'],
  ['winter', '2021-01-20', '16:30', '2021-01-20T16:30:00.000Z'],
  ['the morning of the March change', '2021-03-28', '09:00', '2021-03-28T08:00:00.000Z'],
])('a London clock time in %s is one instant', (_case, day, clock, at) => {
  expect(londonInstant(day, clock)).toBe(at);
  expect(londonDay(at)).toBe(day);
});

test.each([
  [0, '0 bytes'],
  [41_300, '41 kB'],
  [1_240_000, '1.2 MB'],
])('%d bytes are said as %s', (bytes, words) => {
  expect(saySize(bytes)).toBe(words);
});
