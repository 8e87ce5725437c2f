import { z } from 'zod';
import { dayText } from './day-text.ts';
import { words } from './words.ts';

/**
 * Where a rule comes from: the document states it, it follows from the document, it is a default
 * of ours, or the document is silent.
 */
export const origin = z.enum(['stated', 'inferred', 'default', 'unstated']).meta({ id: 'origin' });
export type Origin = z.infer<typeof origin>;

/** What every rule carries: its origin, and where in the document it stands. */
export const provisionFields = {
  origin,
  /** The heading under which the rule stands in the document, and its number where it has one. */
  clause: words.optional(),
  /** Offsets into the text of the document. */
  passage: z.array(z.strictObject({ from: z.int().min(0), to: z.int().min(0) })).optional(),
  /** The day on which the group adopted a default or a proposal as its own rule. */
  adoptedOn: dayText.optional(),
  note: words.optional(),
};

const provision = z.object(provisionFields);
export type Provision = z.infer<typeof provision>;

/** A rule: a strict object with the fields of a provision and its own. */
export function rule<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject({ ...provisionFields, ...shape });
}

/**
 * Whether a rule can be late or not met: only what the document says, what follows from it, and
 * what the group has adopted. A default or a proposal never binds (domain rule 4.4, 1).
 */
export function binds({ origin, adoptedOn }: Pick<Provision, 'origin' | 'adoptedOn'>): boolean {
  return origin === 'stated' || origin === 'inferred' || adoptedOn !== undefined;
}
