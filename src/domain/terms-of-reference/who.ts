import { z } from 'zod';
import { id, words } from './words.ts';

export const offices = [
  'chair',
  'vice-chair',
  'secretary',
  'host',
  'previous-host',
  'minute-taker',
] as const;

/** Somebody who can be asked and chased: never free text. `next-on-rota` is whose turn comes. */
export const who = z
  .union([
    z.enum([
      ...offices,
      'next-host',
      'next-on-rota',
      'volunteer',
      'lead-organisation',
      'each-organisation',
      'members',
      'everyone',
    ]),
    z.strictObject({ organisation: words }),
    z.strictObject({ group: id }),
    z.strictObject({ seat: id }),
  ])
  .meta({ id: 'who' });
export type Who = z.infer<typeof who>;

/** Whom something is told: also people outside the group, who owe nothing. */
export const audience = z
  .union([
    who,
    z.enum(['governing-bodies', 'senior-leaders', 'stakeholders']),
    z.strictObject({ outside: words }),
  ])
  .meta({ id: 'audience' });
export type Audience = z.infer<typeof audience>;
