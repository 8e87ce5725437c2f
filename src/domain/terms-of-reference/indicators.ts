import { z } from 'zod';
import { rule } from './provision.ts';
import { duration, frequency } from './when.ts';
import { id, sentences, words } from './words.ts';

/** How an indicator is measured. Without its comparator the result is "cannot tell". */
export const measure = z.strictObject({
  kind: z.enum([
    'count',
    'percentage',
    'trend',
    'against-national',
    'share-within',
    'against-agreed-target',
  ]),
  op: z.enum(['>=', '<=', '>', '<', '=']),
  value: z.number().optional(),
  unit: words.optional(),
  per: z.enum(['school-year', 'financial-year', 'calendar-year', 'year']).optional(),
  comparator: words.optional(),
  within: duration.optional(),
  excluding: words.optional(),
});
export type Measure = z.infer<typeof measure>;

export const indicator = rule({
  id,
  ref: words.optional(),
  strand: id.optional(),
  statement: words,
  measure,
  parts: sentences.optional(),
});
export type Indicator = z.infer<typeof indicator>;

export const kpis = rule({
  set: words.optional(),
  review: frequency.optional(),
  items: z.array(indicator),
});
