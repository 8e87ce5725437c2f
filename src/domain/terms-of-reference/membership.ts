import { z } from 'zod';
import { dayText } from './day-text.ts';
import { rule } from './provision.ts';
import { frequency } from './when.ts';
import { offices, who } from './who.ts';
import { id, sentences, words } from './words.ts';

export const seat = rule({
  id,
  title: words,
  kind: z.enum([
    'organisation-representative',
    'head-of-organisation',
    'designation',
    'post-holder',
    'elected',
    'co-opted',
    'invitee',
  ]),
  organisationType: words.optional(),
  /** How many people one organisation may send. No `max` means no limit. */
  perOrganisation: z
    .strictObject({
      min: z.int().min(0),
      max: z.int().min(1).optional(),
      /** Holders of these seats are left out of the count. */
      notCounting: z.array(id).optional(),
    })
    .optional(),
  /** How many people may hold this seat in all. */
  places: z
    .strictObject({ min: z.int().min(0).optional(), max: z.int().min(1).optional() })
    .optional(),
  posts: sentences.optional(),
  coOptedBy: who.optional(),
  termOfOffice: z
    .strictObject({ years: z.int().min(1), renewals: z.int().min(0).optional() })
    .optional(),
  substitute: z
    .strictObject({
      allowed: z.enum(['yes', 'no', 'required', 'unstated']),
      who: words.optional(),
    })
    .optional(),
  voting: z.enum(['yes', 'no', 'unstated']),
  countsForQuorum: z.boolean(),
  byInvitation: z.boolean().optional(),
});
export type Seat = z.infer<typeof seat>;

export const membership = z.strictObject({
  roster: rule({
    kind: z.enum(['external-list', 'named', 'placeholder', 'open']),
    organisations: sentences.optional(),
  }),
  decidedBy: rule({ group: id, on: dayText }).optional(),
  seats: z.array(seat).min(1),
  size: rule({ min: z.int().min(1).optional(), max: z.int().min(1).optional() }).optional(),
});

/** An office and who fills it; `words` are the document's own for that person. */
export const officer = rule({
  office: z.enum(offices),
  title: words,
  filledBy: who.optional(),
  words: words.optional(),
  confirm: frequency.optional(),
  termOfOffice: z
    .strictObject({ years: z.int().min(1), renewals: z.int().min(0).optional() })
    .optional(),
  duties: sentences.optional(),
});
export type Officer = z.infer<typeof officer>;
