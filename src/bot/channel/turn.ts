import type { CardContent } from '../../cards/card-parts.ts';

/** Who speaks: what the channel's token vouches for, never what a card sent. */
export interface Speaker {
  /** Entra object id. */
  objectId: string;
  tenantId: string;
  name: string;
}

/** One thing that happened in a personal chat. `reference` is where to write back, as JSON. */
export type Turn =
  | { kind: 'message'; text: string; from: Speaker; reference: string }
  | { kind: 'installed' | 'uninstalled'; from: Speaker; reference: string }
  | {
      kind: 'card-action';
      verb: string;
      data: unknown;
      /** `automatic`: the card looks again by itself; nobody pressed anything. */
      trigger: 'manual' | 'automatic';
      from: Speaker;
      reference: string;
      /** The message that holds the card. */
      replyToId: string | null;
    }
  | { kind: 'other' };

/** What is said in return. */
export type TurnAnswer =
  | { kind: 'text'; text: string }
  | { kind: 'card'; card: CardContent }
  | { kind: 'card-error'; code: string; message: string }
  | { kind: 'none' };
