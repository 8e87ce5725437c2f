import { expect, test } from 'vitest';
import { readBankHolidays } from './bank-holidays.ts';
import { plainDate } from './plain-date.ts';
import type { Calendar, HalfTerm, SchoolCalendar } from './school-calendar.ts';
import { halfTermOf, isSchoolDay, isWorkingDay, remindOn } from './school-calendar.ts';

const halfTerms: HalfTerm[] = [
  ['Autumn 1', '2020-09-02', '2020-10-23'],
  ['Autumn 2', '2020-11-02', '2020-12-18'],
  ['Spring 1', '2021-01-04', '2021-02-12'],
  ['Spring 2', '2021-02-22', '2021-03-26'],
  ['Summer 1', '2021-04-12', '2021-05-28'],
  ['Summer 2', '2021-06-07', '2021-07-21'],
].map(([name = '', from = '', to = '']) => ({ name, from: plainDate(from), to: plainDate(to) }));

const essex: SchoolCalendar = { known: true, name: 'Essex 2020-21', halfTerms };
const bankHolidays = readBankHolidays('date,title\n2021-05-03,Early May\n2020-12-25,Christmas\n');
const calendar: Calendar = { bankHolidays, school: essex };
const unknown: Calendar = { bankHolidays, school: { known: false } };

test.each([
  ['a Tuesday', '2021-05-04', true],
  ['a Saturday', '2021-05-01', false],
  ['a Sunday', '2021-05-02', false],
  ['a bank holiday', '2021-05-03', false],
  ['a Monday of half term', '2021-02-15', true],
])('%s is a working day or not', (_case, day, expected) => {
  expect(isWorkingDay(plainDate(day), calendar)).toBe(expected);
});

test.each([
  ['in term', '2020-09-10', true],
  ['the first day', '2020-09-02', true],
  ['the last day', '2021-07-21', true],
  ['in half term', '2020-10-28', false],
  ['a bank holiday in term', '2021-05-03', false],
  ['a Saturday in term', '2020-09-12', false],
  ['in the summer holiday of a known year', '2021-08-05', false],
  ['in a year that is not known', '2021-09-10', undefined],
])('a day %s is a school day, not one, or cannot be told', (_case, day, expected) => {
  expect(isSchoolDay(plainDate(day), calendar)).toBe(expected);
});

test('nothing is a school day or a holiday where no calendar is known', () => {
  expect(isSchoolDay(plainDate('2020-12-25'), unknown)).toBeUndefined();
});

test.each([
  ['a school day stays', '2020-09-03', '2020-09-03'],
  ['half term goes to the Friday before', '2021-02-15', '2021-02-12'],
  ['a Sunday in term goes to Friday', '2020-09-13', '2020-09-11'],
  ['August goes to the last day of July', '2021-08-26', '2021-07-21'],
  ['a Sunday of a year not known goes to Friday', '2021-09-12', '2021-09-10'],
])('a reminder on %s', (_case, due, reminded) => {
  expect(remindOn(plainDate(due), calendar)).toBe(reminded);
});

test('without a school calendar a reminder only leaves weekends and bank holidays', () => {
  expect(remindOn(plainDate('2021-02-15'), unknown)).toBe('2021-02-15');
  expect(remindOn(plainDate('2021-05-03'), unknown)).toBe('2021-04-30');
});

test('a date in a holiday belongs to no half term', () => {
  expect(halfTermOf(plainDate('2020-10-28'), essex)).toBeUndefined();
  expect(halfTermOf(plainDate('2020-11-02'), essex)?.name).toBe('Autumn 2');
  expect(halfTermOf(plainDate('2020-11-02'), { known: false })).toBeUndefined();
});
