import { z } from 'zod';
import { dayText } from './day-text.ts';
import { rule } from './provision.ts';
import { frequency } from './when.ts';
import { who } from './who.ts';
import { id, month, sentences } from './words.ts';

export const series = rule({
  id,
  title: z.string().min(1),
  every: frequency,
  months: z.array(month).optional(),
  dates: z.array(dayText).optional(),
  /** Groups that hold this meeting jointly. Each keeps a quorum of its own. */
  with: z.array(id).optional(),
  agenda: sentences.optional(),
  agendaByMonth: z.array(z.strictObject({ month, agenda: sentences })).optional(),
  outcomes: sentences.optional(),
});
export type Series = z.infer<typeof series>;

export const meetings = z.strictObject({
  series: z.array(series).min(1),
  venue: rule({
    who: who.optional(),
    rota: z
      .strictObject({
        over: who,
        order: z.enum(['alphabetical', 'agreed-yearly', 'fixed', 'by-lot', 'unstated']),
      })
      .optional(),
  }),
  chairing: rule({ who: who.optional() }),
  guests: rule({
    agreedBeforeMeeting: z.boolean(),
    arrangedBy: who.optional(),
  }).optional(),
});
