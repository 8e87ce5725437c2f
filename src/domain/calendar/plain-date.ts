import { Temporal } from 'temporal-polyfill';

declare const plainDateBrand: unique symbol;

/** A day in the calendar, `YYYY-MM-DD`. Compares with `<`; made only by {@link plainDate}. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

/** Reads a day written `YYYY-MM-DD`. Throws RangeError when there is no such day. */
export function plainDate(text: string): PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`not a day: ${text}`);
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as PlainDate;
}

/** The day `days` later (earlier when negative). */
export function addDays(day: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(day).add({ days }).toString() as PlainDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' })
    .days;
}
