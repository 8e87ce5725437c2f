import { z } from 'zod';
import type { Span } from '../calendar/span.ts';
import { month, words } from './words.ts';

export const span = z
  .strictObject({
    n: z.int().min(0).max(1000),
    unit: z.enum(['day', 'week', 'month']),
    count: z.enum(['calendar', 'clear', 'working', 'school']),
    atLeast: z.boolean(),
  })
  .refine((value) => value.unit !== 'month' || /^c/.test(value.count), {
    message: 'months are counted in calendar or clear days; use days or weeks for this count',
    path: ['count'],
  })
  .meta({ id: 'span' }) satisfies z.ZodType<Span>;

/** A span, or an event: minutes that go out "with the next agenda". */
export const when = z
  .union([span, z.strictObject({ event: z.enum(['with-next-agenda', 'next-meeting']) })])
  .meta({ id: 'when' });
export type When = z.infer<typeof when>;

export const frequency = z
  .strictObject({
    min: z.int().min(0).optional(),
    max: z.int().min(1).optional(),
    per: z.enum([
      'meeting',
      'half-term',
      'school-term',
      'school-year',
      'financial-year',
      'calendar-year',
      'as-required',
    ]),
    note: words.optional(),
  })
  .meta({ id: 'frequency' });
export type Frequency = z.infer<typeof frequency>;

/** When a piece of yearly work is due. */
export const due = z
  .union([
    z.strictObject({ afterMeeting: span }),
    z.strictObject({ event: z.enum(['with-papers', 'at-meeting']), month: month.optional() }),
    z.strictObject({ event: z.enum(['end-of-school-term', 'end-of-school-year']) }),
    z.strictObject({ months: z.array(month).min(1) }),
  ])
  .meta({ id: 'due' });
export type Due = z.infer<typeof due>;

export const duration = z
  .strictObject({
    n: z.int().min(1),
    unit: z.enum(['day', 'week', 'month', 'year']),
  })
  .meta({ id: 'duration' });
export type Duration = z.infer<typeof duration>;
