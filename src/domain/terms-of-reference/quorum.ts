import { z } from 'zod';
import { effect } from './effect.ts';
import { rule } from './provision.ts';
import { offices } from './who.ts';
import { id, words } from './words.ts';

/** What is counted: organisations present, people present, of those in post. */
const counted = z.enum(['organisations', 'people']);

/** Fractions are rounded up: half of seven is four. `half-plus-one` of seven is five. */
export const share = z.enum([
  'one-quarter',
  'one-third',
  'two-fifths',
  'half',
  'more-than-half',
  'half-plus-one',
  'three-fifths',
  'two-thirds',
  'three-quarters',
]);

export type Share = z.infer<typeof share>;

/**
 * What has to be present. `eachCategory` asks for one person of each of those seats; `allOf` for
 * all of the needs at once; `greaterOf` for the one that turns out larger.
 */
export type QuorumNeed =
  | { count: number; of: z.infer<typeof counted> }
  | { share: Share; of: z.infer<typeof counted> }
  | { office: (typeof offices)[number] }
  | { eachCategory: string[] }
  | { allOf: QuorumNeed[] }
  | { greaterOf: QuorumNeed[] };

export const quorumNeed: z.ZodType<QuorumNeed, QuorumNeed> = z
  .lazy(() =>
    z.union([
      z.strictObject({ count: z.int().min(1), of: counted }),
      z.strictObject({ share, of: counted }),
      z.strictObject({ office: z.enum(offices) }),
      z.strictObject({ eachCategory: z.array(id).min(1) }),
      z.strictObject({ allOf: z.array(quorumNeed).min(2) }),
      z.strictObject({ greaterOf: z.array(quorumNeed).min(2) }),
    ]),
  )
  .meta({ id: 'quorumNeed' });

export const quorum = rule({
  needs: quorumNeed.optional(),
  /** Seats whose holders count; all that count for the quorum when it is left out. */
  among: z.array(id).optional(),
  /** Offered while the terms are silent; never counted against anybody. */
  proposal: quorumNeed.optional(),
  why: words.optional(),
  ifNotMet: effect.optional(),
});
export type Quorum = z.infer<typeof quorum>;
