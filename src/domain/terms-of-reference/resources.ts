import { z } from 'zod';
import { rule } from './provision.ts';
import { frequency, span } from './when.ts';
import { audience, who } from './who.ts';
import { id, sentences, words } from './words.ts';

export const finance = rule({
  budget: z.enum(['none', 'possible', 'held']).optional(),
  costs: z
    .array(
      z.strictObject({
        of: z.enum(['venue', 'attending']),
        metBy: z.enum(['partnership', 'lead-organisation', 'each-organisation', 'host']),
      }),
    )
    .optional(),
  contribution: z
    .strictObject({
      basis: z.enum(['per-pupil', 'flat', 'base-plus-per-pupil']),
      amount: z.number().min(0).optional(),
      agreedBy: who.optional(),
    })
    .optional(),
  account: words.optional(),
  invoicing: words.optional(),
  yearEnd: z.array(z.enum(['reinvest', 'reapportion'])).optional(),
  financialYear: rule({ startsInMonth: z.int().min(1).max(12).optional() }).optional(),
  plan: words.optional(),
  updates: words.optional(),
});

export const accountability = rule({
  to: z.array(audience).optional(),
  /** Groups that this one oversees. */
  oversees: z.array(id).optional(),
  reports: z.array(rule({ to: audience, what: words, every: frequency.optional() })).optional(),
  local: words.optional(),
});

export const exit = z.strictObject({
  organisation: rule({ may: z.boolean(), notice: span.optional() }).optional(),
  partnership: rule({ may: words, after: words.optional() }).optional(),
  onChangeOfHead: rule({
    effect: z.enum(['membership-unaffected', 'partnership-may-revise-or-dissolve']).optional(),
  }),
});

export const review = rule({
  every: frequency.optional(),
  by: z.array(audience).optional(),
  atSeries: id.optional(),
});

export const adoption = rule({
  effect: words.optional(),
  signedBy: z.array(z.strictObject({ party: words, fields: sentences })).optional(),
});
