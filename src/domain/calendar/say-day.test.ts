import { expect, test } from 'vitest';
import { instant } from './instant.ts';
import { plainDate } from './plain-date.ts';
import { sayDay, sayRelative, sayTime } from './say-day.ts';

test.each([
  ['in the same school year', '2020-09-03', '2021-07-01', 'Thursday 3 September'],
  ['in the school year before', '2020-08-31', '2020-09-01', 'Monday 31 August 2020'],
  ['in the school year after', '2020-09-10', '2020-07-01', 'Thursday 10 September 2020'],
])('a day %s', (_case, day, today, words) => {
  expect(sayDay(plainDate(day), plainDate(today))).toBe(words);
});

test('a day said without a today carries its year', () => {
  expect(sayDay(plainDate('2021-02-04'))).toBe('Thursday 4 February 2021');
});

test.each([
  ['2020-09-03', 'today'],
  ['2020-09-04', 'tomorrow'],
  ['2020-09-02', 'yesterday'],
  ['2020-09-09', 'in 6 days'],
  ['2020-08-30', '4 days ago'],
])('%s seen from 3 September is %s', (day, words) => {
  expect(sayRelative(plainDate(day), plainDate('2020-09-03'))).toBe(words);
});

test.each([
  ['in summer time', '2020-09-10T09:04:00Z', '10:04'],
  ['in winter time', '2021-02-04T10:04:00Z', '10:04'],
])('a clock time %s is London time', (_case, at, words) => {
  expect(sayTime(instant(at))).toBe(words);
});
