import { Temporal } from 'temporal-polyfill';

declare const instantBrand: unique symbol;

/** A moment in UTC, always `YYYY-MM-DDTHH:MM:SS.mmmZ`, so that moments compare with `<`. */
export type Instant = string & { readonly [instantBrand]: true };

/** Reads an ISO instant (with `Z` or an offset). Throws RangeError when it is none. */
export function instant(text: string): Instant {
  return fromTemporal(Temporal.Instant.from(text));
}

/** The moment `seconds` later (earlier when negative). */
export function addSeconds(at: Instant, seconds: number): Instant {
  return fromTemporal(Temporal.Instant.from(at).add({ seconds }));
}

/** Seconds from `from` to `to`. */
export function secondsBetween(from: Instant, to: Instant): number {
  return Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('second');
}

function fromTemporal(moment: Temporal.Instant): Instant {
  return moment.toString({ fractionalSecondDigits: 3 }) as Instant;
}
