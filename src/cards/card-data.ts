import { z } from 'zod';

const meetingId = z.string().min(1).max(100);
const seen = { meetingId, version: z.int().min(1), hash: z.string().regex(/^[0-9a-z]{64}$/) };

/**
 * What comes back when a button is pressed: the card's data with the fields typed in it. It comes
 * from the client, so it says what was seen and never who presses or what they may do.
 */
export const cardData = {
  'approve-minutes': z.strictObject(seen),
  'ask-for-changes': z.strictObject({ ...seen, comment: z.string().trim().min(1).max(2000) }),
  'answer-invitation': z.strictObject({ meetingId, answer: z.enum(['coming', 'apologies']) }),
  'name-substitute': z.strictObject({
    meetingId,
    name: z.string().trim().min(1).max(120),
    email: z.email().max(200),
  }),
  'ask-for-replies': z.strictObject({ meetingId }),
  refresh: z.strictObject({ ...seen, kind: z.literal('minutes-to-clear') }),
};

export type CardVerb = keyof typeof cardData;
export type CardData<Verb extends CardVerb> = z.infer<(typeof cardData)[Verb]>;
