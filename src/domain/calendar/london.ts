import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';
import { instant } from './instant.ts';
import type { PlainDate } from './plain-date.ts';
import { plainDate } from './plain-date.ts';

const zone = 'Europe/London';

/** The day on which this moment falls in London. */
export function londonDay(at: Instant): PlainDate {
  return plainDate(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString());
}

/** The clock time in London, `HH:MM`. */
export function londonTime(at: Instant): string {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/**
 * The moment at which a London clock shows `time` (`HH:MM`) on `day`. In the repeated hour of
 * October the later pass is meant, as PostgreSQL does. Throws RangeError for a wrong time.
 */
export function atLondon(day: PlainDate, time: string): Instant {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  const zoned = local.toZonedDateTime(zone, { disambiguation: 'later' });
  return instant(zoned.toInstant().toString());
}
