import { sayMonth } from '../../calendar/say-day.ts';
import type { Span } from '../../calendar/span.ts';
import type { Due, Duration, Frequency, When } from '../when.ts';
import { sayList, sayNumber } from './say-words.ts';

const counted: Record<Span['count'], string> = {
  calendar: '',
  clear: 'clear ',
  working: 'working ',
  school: 'school ',
};

/** "one week", "seven clear days", "ten school days", "two weeks of working days". */
export function sayLength({ n, unit, count }: Span): string {
  const plural = n === 1 ? '' : 's';
  if (unit === 'week' && (count === 'working' || count === 'school')) {
    return `${sayNumber(n)} week${plural} of ${counted[count]}days`;
  }
  return `${sayNumber(n)} ${counted[count]}${unit}${plural}`;
}

/** "at least one week before each meeting". */
export function sayBefore(span: Span): string {
  if (span.n === 0) return 'by the day of each meeting';
  return `${span.atLeast ? 'at least ' : ''}${sayLength(span)} before each meeting`;
}

/** "within one week after each meeting", "with the next agenda". */
export function sayAfter(when: When): string {
  if ('event' in when) {
    return when.event === 'next-meeting' ? 'at the next meeting' : 'with the next agenda';
  }
  return `within ${sayLength(when)} after each meeting`;
}

const periods: Record<Frequency['per'], string> = {
  meeting: 'meeting',
  'half-term': 'half term',
  'school-term': 'school term',
  'school-year': 'school year',
  'financial-year': 'financial year',
  'calendar-year': 'calendar year',
  'as-required': '',
};

/** "at least once a school year", "once each half term", "for each meeting", "as required". */
export function sayEvery({ min, max, per, note }: Frequency): string {
  const remark = note === undefined ? '' : ` (${note.charAt(0).toLowerCase()}${note.slice(1)})`;
  if (per === 'as-required') return `as required${remark}`;
  if (per === 'meeting') return `for each meeting${remark}`;
  return `${times(min, max)} each ${periods[per]}${remark}`;
}

function times(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && min === max) return once(min);
  if (max === undefined) return min === undefined ? 'once' : `at least ${once(min)}`;
  return min === undefined ? `at most ${once(max)}` : `${sayNumber(min)} to ${once(max)}`;
}

function once(n: number): string {
  if (n === 1) return 'once';
  return n === 2 ? 'twice' : `${sayNumber(n)} times`;
}

/** "September, January and April". */
export function sayMonths(months: readonly number[]): string {
  return sayList(months.map(sayMonth));
}

/** When a piece of work is due. */
export function sayDue(due: Due): string {
  if ('afterMeeting' in due) return sayAfter(due.afterMeeting);
  if ('months' in due) return `in ${sayMonths(due.months)}`;
  if (due.event === 'end-of-school-term') return 'by the last school day of each school term';
  if (due.event === 'end-of-school-year') return 'by the last school day of the school year';
  const month = 'month' in due ? due.month : undefined;
  const which = month === undefined ? 'each' : `the ${sayMonth(month)}`;
  return due.event === 'with-papers'
    ? `with the papers of ${which} meeting`
    : `at ${which} meeting`;
}

/** "six months". */
export function sayDuration({ n, unit }: Duration): string {
  return `${sayNumber(n)} ${unit}${n === 1 ? '' : 's'}`;
}
