import { expect, test } from 'vitest';
import { noticeBasis } from '../../../tests/support/notice-cast.ts';
import { plainDate } from '../calendar/plain-date.ts';
import type { Tally } from './quorum.ts';
import { firstFew, joined, sayForecast, sayMeetingDay, sayWeekdayDate } from './say-notice.ts';

const of3 = { needed: 3, counted: 'organisations' } as const;

test.each<[string, Tally, string]>([
  [
    'one short',
    { met: false, present: 2, ...of3 },
    '2 of 3 organisations are coming. One more is needed.',
  ],
  [
    'two short',
    { met: false, present: 1, ...of3 },
    '1 of 3 organisations is coming. 2 more are needed.',
  ],
  [
    'nobody yet',
    { met: false, present: 0, ...of3 },
    '0 of 3 organisations are coming. 3 more are needed.',
  ],
  [
    'exactly enough',
    { met: true, present: 3, ...of3 },
    '3 of 3 organisations are coming. That makes a quorum.',
  ],
  [
    'more than enough',
    { met: true, present: 5, ...of3 },
    '5 organisations are coming, 3 needed. That makes a quorum.',
  ],
  [
    'no quorum rule',
    { met: null, present: 5, needed: null, counted: 'organisations' },
    '5 organisations are coming. Your terms set no quorum.',
  ],
  [
    'an office that must be there',
    { met: false, present: 0, needed: 1, counted: 'offices' },
    '0 of 1 office are coming. One more is needed.',
  ],
])('the forecast in words: %s', (_case, tally, says) => {
  expect(sayForecast(tally).join(' ')).toBe(says);
});

test.each([
  [[], 'none'],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
  [['A', 'B', 'C', 'D', 'E'], 'A, B, C and 2 more'],
])('the first few of %j', (names, says) => {
  expect(firstFew(names, 3)).toBe(says);
});

test('nothing joined is nothing', () => {
  expect(joined([])).toBe('');
});

test('a day is named without its year in subjects, and with it outside the school year', () => {
  expect(sayWeekdayDate(plainDate('2020-09-10'))).toBe('Thursday 10 September');
  expect(sayMeetingDay(noticeBasis())).toBe('Thursday 10 September 2020');
});
