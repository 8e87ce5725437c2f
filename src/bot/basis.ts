import type { NoticeBasis } from '../domain/meetings/notice-facts.ts';
import type { Actor } from '../use-cases/actor.ts';
import { loadContext, requirePermission } from '../use-cases/meetings/meeting-context.ts';
import { noticeBasis } from '../use-cases/notices/notice-basis.ts';
import type { Ports } from '../use-cases/ports.ts';

/** The meeting as a card shows it to this person now. Throws NotFound, NotPermitted. */
export async function basisFor(
  ports: Ports,
  actor: Actor,
  meetingId: string,
): Promise<NoticeBasis> {
  const context = await ports.atomically(async (stores) => {
    const found = await loadContext(stores, meetingId, ports.clock);
    requirePermission(found, actor, 'see-meeting');
    return found;
  });
  return noticeBasis(ports, context, actor.personId);
}
