import { plainDate } from './plain-date.ts';
import type { HalfTerm, SchoolCalendar } from './school-calendar.ts';

/**
 * Reads the calendar of an authority from a CSV text as in `library/term-dates.csv`, all its
 * years. Not known when the text has no complete half term for that authority.
 */
export function readSchoolCalendar(csv: string, authorityCode: string): SchoolCalendar {
  const rows = csv
    .split(/\r?\n/)
    .map((row) => row.split(','))
    .filter(([code]) => code === authorityCode);
  const halfTerms = rows.flatMap(halfTermFrom);
  if (halfTerms.length === 0) return { known: false };
  return { known: true, name: rows[0]?.[1] ?? authorityCode, halfTerms };
}

function halfTermFrom(row: readonly string[]): HalfTerm[] {
  const [, , year = '', , name = '', kind, from = '', to = ''] = row;
  // A half term whose last day was not found is left out: half known is not known.
  if (kind !== 'half-term-period' || from === '' || to === '') return [];
  return [{ name: `${name} ${year}`, from: plainDate(from), to: plainDate(to) }];
}
