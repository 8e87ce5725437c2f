import type { PlainDate } from './plain-date.ts';
import { plainDate } from './plain-date.ts';

/** The bank holidays of England and Wales, handed in by whoever read them. */
export type BankHolidays = ReadonlySet<PlainDate>;

/**
 * Reads a CSV text whose first column is `date` (`YYYY-MM-DD`), as in
 * `library/bank-holidays-england.csv`. Throws RangeError at a line that holds no day.
 */
export function readBankHolidays(csv: string): BankHolidays {
  const [, ...rows] = csv.split(/\r?\n/);
  const days = rows.filter((row) => row.trim() !== '').map((row) => row.slice(0, 10));
  return new Set(days.map(plainDate));
}
