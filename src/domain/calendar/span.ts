import { Temporal } from 'temporal-polyfill';
import { GovernanceError } from '../errors.ts';
import type { PlainDate } from './plain-date.ts';
import { addDays, plainDate } from './plain-date.ts';
import type { Calendar } from './school-calendar.ts';
import { isSchoolDay, isWorkingDay } from './school-calendar.ts';

/**
 * A length of time as terms of reference state it. `calendar` counts every day; `clear` counts
 * neither the day of the act nor the day of the meeting; `working` leaves out weekends and bank
 * holidays; `school` also leaves out days outside the school terms. A week of working or school
 * days is five. `atLeast` tells "at least one week before" from "one week before".
 */
export interface Span {
  n: number;
  unit: 'day' | 'week' | 'month';
  count: 'calendar' | 'clear' | 'working' | 'school';
  atLeast: boolean;
}

/** School days were to be counted where the school calendar is not known. */
export class SchoolCalendarUnknown extends GovernanceError {
  override readonly name = 'SchoolCalendarUnknown';
  readonly code = 'school-calendar-unknown';
}

/** The last day on which something due `span` before `day` is in time. */
export function dayBefore(day: PlainDate, span: Span, calendar: Calendar): PlainDate {
  return count({ day, span, calendar, step: -1 });
}

/** The last day on which something due within `span` after `day` is in time. */
export function dayAfter(day: PlainDate, span: Span, calendar: Calendar): PlainDate {
  return count({ day, span, calendar, step: 1 });
}

interface Counting {
  day: PlainDate;
  span: Span;
  calendar: Calendar;
  step: 1 | -1;
}

/** Throws {@link SchoolCalendarUnknown} where school days run out of the known calendar. */
function count({ day, span, calendar, step }: Counting): PlainDate {
  if (span.count === 'working' || span.count === 'school') {
    const days = span.n * (span.unit === 'week' ? 5 : 1);
    if (span.unit === 'month') throw new RangeError(`months cannot be counted in ${span.count}`);
    const counts = span.count === 'working' ? isWorkingDay : isKnownSchoolDay;
    return stepOver({ day, step, days, counts: (each) => counts(each, calendar) });
  }
  const reached = shift(day, span, step);
  return span.count === 'clear' ? addDays(reached, step) : reached;
}

function shift(day: PlainDate, { n, unit }: Span, step: 1 | -1): PlainDate {
  const moved = Temporal.PlainDate.from(day).add({ [`${unit}s`]: n * step });
  return plainDate(moved.toString());
}

interface Stepping {
  day: PlainDate;
  step: 1 | -1;
  days: number;
  counts: (day: PlainDate) => boolean;
}

function stepOver({ day, step, days, counts }: Stepping): PlainDate {
  let reached = day;
  let left = days;
  while (left > 0) {
    reached = addDays(reached, step);
    if (counts(reached)) left -= 1;
  }
  return reached;
}

function isKnownSchoolDay(day: PlainDate, calendar: Calendar): boolean {
  const open = isSchoolDay(day, calendar);
  if (open === undefined) throw new SchoolCalendarUnknown(`no school calendar for ${day}`);
  return open;
}
