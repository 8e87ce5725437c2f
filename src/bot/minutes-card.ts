import type { CardContent } from '../cards/card-parts.ts';
import { minutesToClear } from '../cards/minutes-to-clear.ts';
import type { Actor } from '../use-cases/actor.ts';
import type { Ports } from '../use-cases/ports.ts';
import { basisFor } from './basis.ts';

interface Seen {
  meetingId: string;
  version: number;
  hash: string;
}

/** The card about these minutes as they stand now, for this person. */
export async function minutesCard(
  ports: Ports,
  actor: Actor,
  { meetingId, version, hash }: Seen,
): Promise<CardContent> {
  const basis = await basisFor(ports, actor, meetingId);
  const about = { version, hash };
  const kind = 'minutes-to-clear' as const;
  const notice = { key: '', kind, channel: 'card' as const, meetingId, addresseeIds: [], about };
  return minutesToClear(notice, basis);
}
