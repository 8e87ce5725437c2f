import { OutOfTurn, Unusable } from '../../domain/errors.ts';
import type { AgendaItem } from '../../domain/meetings/agenda.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';
import { amendMeeting } from './amend-meeting.ts';

/** An item as typed; `id` null for a new one. */
export type AgendaItemTyped = Omit<AgendaItem, 'id'> & { id: string | null };

/** Puts this agenda in place of the old one. Throws OutOfTurn once the papers have gone out. */
export async function changeAgenda(
  ports: Ports,
  actor: Actor,
  { meetingId, items }: { meetingId: string; items: AgendaItemTyped[] },
): Promise<{ says: string }> {
  await amendMeeting(ports, { actor, meetingId, permission: 'change-agenda' }, (context) => {
    const { meeting, people } = context;
    if (meeting.circulation !== null || meeting.phase !== 'called') {
      throw new OutOfTurn('the agenda has gone out', { reason: 'agenda-gone-out' });
    }
    const unknown = items.find((item) => item.ownerId !== null && !people.has(item.ownerId));
    if (unknown) throw new Unusable('no such owner', { reason: 'no-such-person' });
    const known = new Set(meeting.agenda.map((item) => item.id));
    // Each id is used up once, so that no two items are one.
    const agenda = items.map((item) => ({
      ...item,
      id: item.id !== null && known.delete(item.id) ? item.id : ports.ids.next(),
    }));
    const kept = new Set(agenda.map((item) => item.id));
    const papers = meeting.papers.map((paper) =>
      paper.agendaItemId !== null && !kept.has(paper.agendaItemId)
        ? { ...paper, agendaItemId: null }
        : paper,
    );
    return {
      meeting: { ...meeting, agenda, papers },
      history: [{ verb: 'agenda-changed', facts: { items: agenda.length } }],
    };
  });
  return { says: `The agenda has ${items.length} items. Saved.` };
}
