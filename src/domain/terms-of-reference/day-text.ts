import { z } from 'zod';
import type { PlainDate } from '../calendar/plain-date.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { weekdayOf, weekdays } from '../calendar/weekday.ts';

const written = new RegExp(`^(?:(${weekdays.join('|')}) )?(\\d{4}-\\d{2}-\\d{2})$`);

/**
 * A day, `2020-09-10`, or with the weekday that the document prints, `Thursday 2020-09-10`. The
 * weekday is checked, because documents get it wrong (domain rule: warn if the two disagree).
 */
export const dayText = z
  .string()
  .regex(written, 'must be a day, such as `2020-09-10` or `Thursday 2020-09-10`')
  .transform((text, context): PlainDate => {
    const [, weekday, day = ''] = written.exec(text) ?? [];
    const known = readDay(day);
    if (known === undefined) {
      context.issues.push({ code: 'custom', message: `there is no day ${day}`, input: text });
      return z.NEVER;
    }
    const actual = weekdayOf(known);
    if (weekday !== undefined && weekday !== actual) {
      const message = `${day} is a ${actual}, not a ${weekday}`;
      context.issues.push({ code: 'custom', message, input: text });
    }
    return known;
  })
  .meta({ id: 'day' });

function readDay(day: string): PlainDate | undefined {
  try {
    return plainDate(day);
  } catch {
    return undefined;
  }
}
