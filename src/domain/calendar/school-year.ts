import { Temporal } from 'temporal-polyfill';
import type { PlainDate } from './plain-date.ts';
import { plainDate } from './plain-date.ts';

/** A school year runs from 1 September to 31 August; its label is like `2020-21`. */
export interface SchoolYear {
  label: string;
  from: PlainDate;
  to: PlainDate;
}

/** The school year in which the day lies. September to December belong to the year that starts. */
export function schoolYearOf(day: PlainDate): SchoolYear {
  const { year, month } = Temporal.PlainDate.from(day);
  const first = month >= 9 ? year : year - 1;
  const second = first + 1;
  return {
    label: `${first}-${String(second % 100).padStart(2, '0')}`,
    from: plainDate(`${first}-09-01`),
    to: plainDate(`${second}-08-31`),
  };
}

/** The day in the same week of the next school year, on the same weekday (52 weeks later). */
export function sameWeekNextYear(day: PlainDate): PlainDate {
  return plainDate(Temporal.PlainDate.from(day).add({ weeks: 52 }).toString());
}
