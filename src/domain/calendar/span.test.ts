import { expect, test } from 'vitest';
import { readBankHolidays } from './bank-holidays.ts';
import { plainDate } from './plain-date.ts';
import type { Calendar } from './school-calendar.ts';
import type { Span } from './span.ts';
import { dayAfter, dayBefore, SchoolCalendarUnknown } from './span.ts';

const bankHolidays = readBankHolidays('date\n2020-08-31\n2021-04-02\n2021-04-05\n2026-05-04\n');

const withSchools: Calendar = {
  bankHolidays,
  school: {
    known: true,
    name: 'Spring 2026 (made up)',
    madeUp: true,
    halfTerms: [
      { from: plainDate('2026-01-05'), to: plainDate('2026-02-13') },
      { from: plainDate('2026-02-23'), to: plainDate('2026-03-27') },
    ],
    closedOn: [plainDate('2026-01-05')],
  },
};

const withoutSchools: Calendar = { bankHolidays, school: { known: false } };

function span(words: string): Span {
  const [n, unit, count] = words.split(' ');
  const units = { day: 'day', week: 'week', month: 'month' } as const;
  const counts = {
    calendar: 'calendar',
    clear: 'clear',
    working: 'working',
    school: 'school',
  } as const;
  return {
    n: Number(n),
    unit: units[unit as keyof typeof units],
    count: counts[count as keyof typeof counts],
    atLeast: true,
  };
}

test.each([
  ['at least one week', '2020-09-10', '1 week calendar', '2020-09-03'],
  ['seven clear days', '2020-09-10', '7 day clear', '2020-09-02'],
  ['one clear week', '2020-09-10', '1 week clear', '2020-09-02'],
  ['the February meeting', '2021-02-04', '1 week calendar', '2021-01-28'],
  [
    'a meeting after half term: the deadline is not moved',
    '2021-02-22',
    '1 week calendar',
    '2021-02-15',
  ],
  ['an ordinary week', '2026-01-20', '1 week calendar', '2026-01-13'],
  ['over the March clock change', '2026-04-02', '1 week calendar', '2026-03-26'],
  ['over the October clock change', '2026-10-29', '1 week calendar', '2026-10-22'],
  ['five working days', '2020-09-10', '5 day working', '2020-09-03'],
  ['a week of working days', '2020-09-10', '1 week working', '2020-09-03'],
  ['working days over a bank holiday', '2020-09-03', '5 day working', '2020-08-26'],
  ['working days over Easter', '2021-04-08', '5 day working', '2021-03-30'],
  ['no days at all', '2020-09-10', '0 day calendar', '2020-09-10'],
  ['a month from the 31st', '2021-03-31', '1 month calendar', '2021-02-28'],
  ['a clear month', '2021-03-31', '1 month clear', '2021-02-27'],
  ['two school days over half term', '2026-02-24', '2 day school', '2026-02-13'],
])('due before a meeting, %s', (_case, heldOn, words, dueOn) => {
  expect(dayBefore(plainDate(heldOn), span(words), withSchools)).toBe(dueOn);
});

test.each([
  ['minutes within one week', '2020-09-10', '1 week calendar', '2020-09-17'],
  ['minutes of February', '2021-02-04', '1 week calendar', '2021-02-11'],
  ['seven clear days after', '2020-09-10', '7 day clear', '2020-09-18'],
  ['three working days over a weekend', '2020-09-10', '3 day working', '2020-09-15'],
  ['a leap day', '2024-01-31', '1 month calendar', '2024-02-29'],
  [
    'ten school days run across half term without counting it',
    '2026-02-10',
    '10 day school',
    '2026-03-03',
  ],
  ['a training day is no school day', '2026-01-04', '1 day school', '2026-01-06'],
])('due after a meeting, %s', (_case, heldOn, words, dueOn) => {
  expect(dayAfter(plainDate(heldOn), span(words), withSchools)).toBe(dueOn);
});

test('school days are not guessed where the calendar is not known', () => {
  const heldOn = plainDate('2026-02-10');
  const count = () => dayBefore(heldOn, span('3 day school'), withoutSchools);
  expect(count).toThrow(SchoolCalendarUnknown);
});

test('school days that run past the end of the known calendar are not guessed', () => {
  const heldOn = plainDate('2026-03-20');
  const count = () => dayAfter(heldOn, span('30 day school'), withSchools);
  expect(count).toThrow(SchoolCalendarUnknown);
});

test('working days need no school calendar', () => {
  const heldOn = plainDate('2020-09-10');
  expect(dayBefore(heldOn, span('5 day working'), withoutSchools)).toBe('2020-09-03');
});
