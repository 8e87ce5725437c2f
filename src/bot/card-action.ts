import type { z } from 'zod';
import type { CardVerb } from '../cards/card-data.ts';
import { cardData } from '../cards/card-data.ts';
import type { CardContent } from '../cards/card-parts.ts';
import type { Actor } from '../use-cases/actor.ts';
import type { Ports } from '../use-cases/ports.ts';

/** A button pressed, with who pressed it (from the channel) and what the card sent (parsed). */
export interface Pressed<Verb extends CardVerb> {
  ports: Ports;
  actor: Actor;
  data: z.infer<(typeof cardData)[Verb]>;
}

/** The file of this name answers the button with this verb. */
export interface CardAction {
  verb: CardVerb;
  run(ports: Ports, actor: Actor, data: unknown): Promise<CardContent>;
}

/** Throws a ZodError when the data is not what our card sends. */
export function cardAction<Verb extends CardVerb>(
  verb: Verb,
  run: (pressed: Pressed<Verb>) => Promise<CardContent>,
): CardAction {
  return {
    verb,
    run: (ports, actor, data) =>
      run({ ports, actor, data: cardData[verb].parse(data) as Pressed<Verb>['data'] }),
  };
}
