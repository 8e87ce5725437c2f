import { z } from 'zod';
import { dayText } from './day-text.ts';
import { id, sentences, words } from './words.ts';

/** Something the terms leave open, and what is done until the group has answered. */
export const question = z.strictObject({
  id,
  /** The rule it is about, as a path in this file: `meetings.series.annual`. */
  about: words,
  ask: words,
  options: sentences.optional(),
  until: words,
  severity: z.enum(['blocks-setup', 'ask-at-first-meeting', 'note']),
  answer: z.strictObject({ says: words, on: dayText }).optional(),
});
export type Question = z.infer<typeof question>;
