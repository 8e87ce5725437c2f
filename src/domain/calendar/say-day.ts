import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';
import { londonTime } from './london.ts';
import type { PlainDate } from './plain-date.ts';
import { daysBetween } from './plain-date.ts';
import { schoolYearOf } from './school-year.ts';
import { weekdayOf } from './weekday.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A day in words: "Thursday 3 September". The year is added when the day lies outside the school
 * year of `today`, and always when `today` is not given.
 */
export function sayDay(day: PlainDate, today?: PlainDate): string {
  const { day: number, month, year } = Temporal.PlainDate.from(day);
  const short = `${weekdayOf(day)} ${number} ${sayMonth(month)}`;
  const sameYear = today !== undefined && schoolYearOf(day).label === schoolYearOf(today).label;
  return sameYear ? short : `${short} ${year}`;
}

/** How far away a day is: "today", "tomorrow", "yesterday", "in 6 days", "4 days ago". */
export function sayRelative(day: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** The London clock time of a moment, "10:04". */
export function sayTime(at: Instant): string {
  return londonTime(at);
}

/** The English name of a month, 1 to 12. Throws RangeError for another number. */
export function sayMonth(month: number): string {
  const name = months[month - 1];
  if (name === undefined) throw new RangeError(`no such month: ${month}`);
  return name;
}
