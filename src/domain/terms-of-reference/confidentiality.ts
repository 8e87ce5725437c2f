import { z } from 'zod';
import { rule } from './provision.ts';
import { sentences, words } from './words.ts';

const enforce = z.enum(['block', 'warn', 'inform']);

export const confidentiality = rule({
  /** True: papers are treated as confidential. */
  papers: z.boolean().optional(),
  says: words.optional(),
  useOfInformation: z.enum(['free-within-group', 'by-consent-of-all-concerned']).optional(),
  mayBePromoted: sentences.optional(),
  enforce: enforce.optional(),
});

export const pupilData = rule({
  handling: z.enum(['live-only', 'aggregate-only', 'none']).optional(),
  mayShow: sentences.optional(),
  store: z.boolean().optional(),
  takeAway: z.boolean().optional(),
  controls: z
    .array(
      z.enum([
        'no-upload',
        'scan-upn',
        'scan-date-of-birth',
        'pause-recording',
        'pause-transcript',
        'no-ai-recap',
        'no-chat-attachments',
        'block-minutes-text',
        'attest-removed',
      ]),
    )
    .optional(),
  enforce: enforce.optional(),
});
