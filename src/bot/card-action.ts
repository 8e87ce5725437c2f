import type { z } from 'zod';
import type { CardVerb } from '../cards/card-data.ts';
import type { CardContent } from '../cards/card-parts.ts';
import { Unusable } from '../domain/errors.ts';
import type { Actor } from '../use-cases/actor.ts';
import type { Ports } from '../use-cases/ports.ts';

/** A button pressed, with who pressed it (from the channel) and what the card sent (parsed). */
export interface Pressed<Data> {
  ports: Ports;
  actor: Actor;
  data: Data;
}

/** The file of this name answers the button with this verb. */
export interface CardAction {
  verb: CardVerb;
  run(ports: Ports, actor: Actor, data: unknown): Promise<CardContent>;
}

/** What the card with this verb sends, parsed by its schema. */
export function cardAction<Schema extends z.ZodType>(
  verb: CardVerb,
  schema: Schema,
  run: (pressed: Pressed<z.output<Schema>>) => Promise<CardContent>,
): CardAction {
  return {
    verb,
    run: async (ports, actor, data) => {
      const parsed = schema.safeParse(data);
      if (!parsed.success) throw new Unusable('not our card', { reason: 'not-our-card' });
      return run({ ports, actor, data: parsed.data });
    },
  };
}
