import { z } from 'zod';
import { rule } from './provision.ts';
import { due, frequency } from './when.ts';
import { audience, who } from './who.ts';
import { id, month, sentences, words } from './words.ts';

/** Something the group has to produce. */
export const deliverable = rule({
  id,
  title: words,
  every: frequency,
  due: due.optional(),
  /** Set where the document gives no day and `due` is a default of ours. */
  dueOrigin: z.enum(['stated', 'inferred', 'default']).optional(),
  owner: who.optional(),
  to: z.array(audience).optional(),
  /** Strands, each with a section of its own. */
  sections: z.array(id).optional(),
  contributesTo: z.strictObject({ group: id, deliverable: id }).optional(),
});
export type Deliverable = z.infer<typeof deliverable>;

/** A yearly thing by month or by period. */
export const cycleEntry = rule({
  id,
  title: words,
  kind: z.enum(['meeting', 'publication', 'review', 'quality-assurance', 'data', 'report']),
  months: z.array(month).optional(),
  every: frequency.optional(),
  covers: sentences.optional(),
  owner: who.optional(),
});
export type CycleEntry = z.infer<typeof cycleEntry>;

/** A promise of a party to the terms. In code an obligation is something owed by a day. */
export const duty = rule({
  id,
  who,
  says: words,
  enforce: z.enum(['block', 'warn', 'remind', 'track', 'attest', 'inform']),
  every: frequency.optional(),
  target: words.optional(),
});
export type Duty = z.infer<typeof duty>;
