import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBankHolidays } from './bank-holidays.ts';
import { addSeconds, instant, secondsBetween } from './instant.ts';
import { atLondon, londonDay, londonTime } from './london.ts';
import { addDays, daysBetween, plainDate } from './plain-date.ts';
import { sameWeekNextYear, schoolYearOf } from './school-year.ts';
import { weekdayOf } from './weekday.ts';

test.each(['2021-02-29', '2021-13-01', '2021-2-1', '4 February 2021', '', '2021-02-04T10:00'])(
  '%j is no day',
  (text) => {
    expect(() => plainDate(text)).toThrow(RangeError);
  },
);

test('days are counted over clock changes and leap days', () => {
  expect(addDays(plainDate('2026-03-28'), 2)).toBe('2026-03-30');
  expect(daysBetween(plainDate('2024-02-28'), plainDate('2024-03-01'))).toBe(2);
  expect(daysBetween(plainDate('2026-10-26'), plainDate('2026-10-24'))).toBe(-2);
});

test.each([
  ['2020-09-10', 'Thursday'],
  ['2021-02-04', 'Thursday'],
  ['2022-06-03', 'Friday'],
  ['2020-02-04', 'Tuesday'],
])('%s is a %s', (day, weekday) => {
  expect(weekdayOf(plainDate(day))).toBe(weekday);
});

test.each([
  ['2020-09-01', '2020-21'],
  ['2020-12-31', '2020-21'],
  ['2021-08-31', '2020-21'],
  ['2021-09-01', '2021-22'],
  ['1999-10-01', '1999-00'],
])('%s lies in the school year %s', (day, label) => {
  expect(schoolYearOf(plainDate(day)).label).toBe(label);
});

test('a meeting rolls forward to the same week and weekday', () => {
  expect(sameWeekNextYear(plainDate('2020-09-10'))).toBe('2021-09-09');
});

test.each([
  [
    'sent at 23:30 on the last evening of summer time',
    '2020-09-03T22:30:00Z',
    '2020-09-03',
    '23:30',
  ],
  ['a minute past midnight', '2020-09-03T23:01:00Z', '2020-09-04', '00:01'],
  ['in winter', '2021-02-04T23:30:00Z', '2021-02-04', '23:30'],
])('a moment is turned into a London day, %s', (_case, at, day, time) => {
  expect(londonDay(instant(at))).toBe(day);
  expect(londonTime(instant(at))).toBe(time);
});

test('a London time is turned into a moment; the repeated hour means its later pass', () => {
  expect(atLondon(plainDate('2020-09-10'), '10:00')).toBe('2020-09-10T09:00:00.000Z');
  expect(atLondon(plainDate('2020-10-25'), '01:30')).toBe('2020-10-25T01:30:00.000Z');
  expect(() => atLondon(plainDate('2020-09-10'), '25:00')).toThrow(RangeError);
});

test('moments compare as text and are moved by seconds', () => {
  const at = instant('2020-09-10T10:00:00+01:00');
  expect(at).toBe('2020-09-10T09:00:00.000Z');
  expect(addSeconds(at, 90)).toBe('2020-09-10T09:01:30.000Z');
  expect(secondsBetween(at, addSeconds(at, -30))).toBe(-30);
});

test('the shipped bank holidays of 2019 to 2030 can be read', () => {
  const file = new URL('../../library/bank-holidays-england.csv', import.meta.url);
  const days = readBankHolidays(readFileSync(file, 'utf8'));
  expect(days.size).toBe(99);
  expect(days.has(plainDate('2020-05-08'))).toBe(true);
});
