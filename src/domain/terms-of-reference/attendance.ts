import { z } from 'zod';
import { effect } from './effect.ts';
import { rule } from './provision.ts';
import { who } from './who.ts';
import { id, sentences, words } from './words.ts';

export const absence = rule({
  counts: z.enum(['consecutive-meetings', 'meetings-in-school-year', 'months']).optional(),
  threshold: z.int().min(1).optional(),
  series: z.array(id).optional(),
  satisfiedBy: z.array(z.enum(['representative', 'substitute', 'apologies'])).optional(),
  unit: z.enum(['organisation', 'person']).optional(),
  expectation: words.optional(),
  atThreshold: effect.optional(),
});
export type Absence = z.infer<typeof absence>;

export const decisions = rule({
  by: z.enum(['majority', 'two-thirds', 'consensus']).optional(),
  votes: z.enum(['one-per-person', 'one-per-organisation', 'weighted']).optional(),
  weights: z.array(z.strictObject({ seat: id, votes: z.number().min(0) })).optional(),
  castingVote: z.union([who, z.literal('none')]).optional(),
  limits: sentences.optional(),
});

export const interests = rule({
  register: z.boolean().optional(),
  everyMeeting: z.boolean().optional(),
  withdrawnCountsForQuorum: z.boolean().optional(),
});
