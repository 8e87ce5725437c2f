import { z } from 'zod';
import { effect } from './effect.ts';
import { rule } from './provision.ts';
import { span, when } from './when.ts';
import { audience, who } from './who.ts';
import { sentences, words } from './words.ts';

export const channel = z.enum([
  'email',
  'telephone',
  'teams-channel',
  'teams-chat',
  'portal',
  'post',
]);
export type Channel = z.infer<typeof channel>;

export const papers = rule({
  lead: span.optional(),
  by: who.optional(),
  channels: z.array(channel).optional(),
  includes: sentences.optional(),
  marking: z.enum(['confidential', 'official', 'open']).optional(),
  proposal: span.optional(),
  why: words.optional(),
  ifLate: effect.optional(),
});
export type Papers = z.infer<typeof papers>;

export const minutes = z.strictObject({
  takenBy: rule({ who: who.optional(), atFirstMeeting: who.optional() }),
  circulate: rule({
    within: when.optional(),
    by: who.optional(),
    to: z.array(who).optional(),
    proposal: span.optional(),
    why: words.optional(),
  }),
  approval: rule({
    how: z.enum(['next-meeting', 'by-correspondence', 'chair']),
    within: span.optional(),
  }),
  followUp: rule({ says: sentences }).optional(),
});
export type Minutes = z.infer<typeof minutes>;

export const communications = rule({
  betweenMeetings: z.array(channel).optional(),
  /** True: these channels and no other outside meetings. */
  exclusive: z.boolean().optional(),
  outward: z.array(z.strictObject({ to: audience, what: words, via: words.optional() })).optional(),
});
export type Communications = z.infer<typeof communications>;
