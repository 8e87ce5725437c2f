import type { BankHolidays } from './bank-holidays.ts';
import type { PlainDate } from './plain-date.ts';
import { addDays } from './plain-date.ts';
import { schoolYearOf } from './school-year.ts';
import { isWeekend } from './weekday.ts';

/** A stretch of school weeks between two holidays, first and last day included. Six a year. */
export interface HalfTerm {
  from: PlainDate;
  to: PlainDate;
  name?: string;
}

/**
 * When the schools of a group are open. An unknown calendar is a state of its own and is never
 * guessed; `madeUp` marks one that was invented for a demonstration.
 */
export type SchoolCalendar =
  | { known: false }
  | {
      known: true;
      name: string;
      madeUp?: boolean;
      halfTerms: readonly HalfTerm[];
      closedOn?: readonly PlainDate[];
    };

/** All that is needed to count days: handed in, because the domain reads no file. */
export interface Calendar {
  bankHolidays: BankHolidays;
  school: SchoolCalendar;
}

/** Monday to Friday, bank holidays left out. */
export function isWorkingDay(day: PlainDate, { bankHolidays }: Calendar): boolean {
  return !isWeekend(day) && !bankHolidays.has(day);
}

/**
 * Whether schools are open to staff and pupils. Undefined when the calendar is not known, or does
 * not reach into the school year of that day.
 */
export function isSchoolDay(day: PlainDate, calendar: Calendar): boolean | undefined {
  const { school } = calendar;
  if (!school.known || !reaches(school.halfTerms, day)) return undefined;
  if (!isWorkingDay(day, calendar) || school.closedOn?.includes(day)) return false;
  return school.halfTerms.some((halfTerm) => halfTerm.from <= day && day <= halfTerm.to);
}

/** The half-term period in which the day lies; undefined in a holiday or when not known. */
export function halfTermOf(day: PlainDate, school: SchoolCalendar): HalfTerm | undefined {
  if (!school.known) return undefined;
  return school.halfTerms.find((halfTerm) => halfTerm.from <= day && day <= halfTerm.to);
}

/**
 * When to remind of something due on `day`. The deadline itself is never moved; a reminder on a
 * day when nobody reads it goes to the last school day before, or, where the school calendar is
 * not known, to the last working day before.
 */
export function remindOn(day: PlainDate, calendar: Calendar): PlainDate {
  return lastSchoolDay(day, calendar) ?? lastWorkingDay(day, calendar);
}

// A summer holiday is some 50 days long; beyond this the calendar simply is not known.
const longestHolidayDays = 80;

function lastSchoolDay(day: PlainDate, calendar: Calendar): PlainDate | undefined {
  for (let back = 0; back <= longestHolidayDays; back += 1) {
    const candidate = addDays(day, -back);
    const open = isSchoolDay(candidate, calendar);
    if (open === undefined) return undefined;
    if (open) return candidate;
  }
  return undefined;
}

function lastWorkingDay(day: PlainDate, calendar: Calendar): PlainDate {
  let candidate = day;
  while (!isWorkingDay(candidate, calendar)) candidate = addDays(candidate, -1);
  return candidate;
}

function reaches(halfTerms: readonly HalfTerm[], day: PlainDate): boolean {
  const year = schoolYearOf(day).label;
  return halfTerms.some((halfTerm) => schoolYearOf(halfTerm.from).label === year);
}
