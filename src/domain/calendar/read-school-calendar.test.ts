import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainDate } from './plain-date.ts';
import { readSchoolCalendar } from './read-school-calendar.ts';
import { halfTermOf } from './school-calendar.ts';

const file = new URL('../../library/term-dates.csv', import.meta.url);
const csv = readFileSync(file, 'utf8');

test('the half terms of Essex in 2020-21 are known', () => {
  const essex = readSchoolCalendar(csv, '881');
  expect(halfTermOf(plainDate('2021-02-12'), essex)?.name).toBe('Spring 1 2020-21');
  expect(halfTermOf(plainDate('2020-10-28'), essex)).toBeUndefined();
});

test('the calendar of Halton was not found, and is not guessed', () => {
  expect(readSchoolCalendar(csv, '876')).toEqual({ known: false });
});

test('a half term without its last day is left out', () => {
  const warwickshire = readSchoolCalendar(csv, '937');
  expect(halfTermOf(plainDate('2027-06-08'), warwickshire)).toBeUndefined();
  expect(halfTermOf(plainDate('2027-05-03'), warwickshire)?.name).toContain('2026-27');
});
