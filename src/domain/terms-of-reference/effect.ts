import { z } from 'zod';
import { rule } from './provision.ts';
import { id, words } from './words.ts';

/** What follows when a rule is not met. Nothing stops a meeting (domain rule 4.4, 2). */
export const effect = rule({
  does: z.enum([
    'discuss-only',
    'adjourn',
    'refer-to-group',
    'chair-may-waive',
    'record-breach',
    'escalate',
  ]),
  group: id.optional(),
  question: words.optional(),
}).meta({ id: 'effect' });
export type Effect = z.infer<typeof effect>;
