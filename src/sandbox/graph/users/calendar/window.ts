import { instantOf } from '../../../world/zoned-time.ts';
import { badRequest } from '../../graph-error.ts';
import type { Query } from '../../query/options.ts';

/** Both UTC; an event is in it when they overlap. */
export interface Window {
  readonly startAt: string;
  readonly endAt: string;
}

/** startDateTime and endDateTime, which a calendar view cannot be had without. */
export function windowOf(query: Query): Window {
  const [startAt, endAt] = [query.get('startdatetime'), query.get('enddatetime')].map((text) => {
    if (text === undefined) {
      const message =
        'This request requires a time window specified by startDateTime and endDateTime.';
      throw badRequest(message, 'ErrorInvalidParameter');
    }
    const instant = withOffset(text) ?? instantOf({ dateTime: text, timeZone: 'UTC' });
    if (!instant) throw badRequest(`'${text}' is no time.`, 'ErrorInvalidParameter');
    return instant;
  });
  return { startAt: startAt ?? '', endAt: endAt ?? '' };
}

export function isInside(window: Window, event: { startAt: string; endAt: string }): boolean {
  return event.startAt < window.endAt && event.endAt > window.startAt;
}

function withOffset(text: string): string | undefined {
  if (!/[+-]\d\d:\d\d$/.test(text) || Number.isNaN(Date.parse(text))) return undefined;
  return new Date(Date.parse(text)).toISOString();
}
