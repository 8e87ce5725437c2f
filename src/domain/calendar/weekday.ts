import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from './plain-date.ts';

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export type Weekday = (typeof weekdays)[number];

/** The English name of the day of the week. */
export function weekdayOf(day: PlainDate): Weekday {
  const name = weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1];
  if (name === undefined) throw new RangeError(`no weekday for ${day}`);
  return name;
}

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(day: PlainDate): boolean {
  return Temporal.PlainDate.from(day).dayOfWeek > 5;
}
