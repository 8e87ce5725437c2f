import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { OutOfTurn, Unusable } from '../../domain/errors.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { tallyAt } from '../../domain/meetings/roll.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';
import { amendMeeting } from './amend-meeting.ts';

export interface DecisionTyped {
  meetingId: string;
  groupId: string;
  agendaItemId: string | null;
  text: string;
}

/** Records a decision; one taken without the quorum of its group is marked, never refused. */
export async function recordDecision(
  ports: Ports,
  actor: Actor,
  { meetingId, groupId, agendaItemId, text }: DecisionTyped,
): Promise<{ says: string; id: string }> {
  const id = ports.ids.next();
  const amending = { actor, meetingId, permission: 'record-decision' } as const;
  let quorate: boolean | null = null;
  await amendMeeting(ports, amending, (context) => {
    const { meeting, roll, jointRolls, now } = context;
    if (meeting.phase !== 'open') throw new OutOfTurn('not open', { reason: 'not-open' });
    requireItem(meeting, agendaItemId);
    const own = [roll, ...jointRolls].find((each) => each.groupId === groupId);
    if (own === undefined) throw new Unusable('no such group', { reason: 'no-such-group' });
    quorate = tallyAt(own, meeting, now).met;
    const by = actor.personId ?? '';
    const decision = { id, groupId, agendaItemId, text, at: now, quorate, recordedBy: by };
    return {
      meeting: { ...meeting, decisions: [...meeting.decisions, decision] },
      history: [
        {
          verb: 'decision-recorded',
          facts: { text, quorate: quorate === false ? 'no' : 'yes' },
          ruleId: 'quorum',
          clause: own.terms.quorum.clause,
        },
      ],
    };
  });
  const says = quorate === false ? 'Recorded as not quorate.' : 'Decision recorded.';
  return { id, says };
}

/** The minutes are written by item: what stands under none of them would be lost. */
function requireItem({ agenda }: Meeting, agendaItemId: string | null): void {
  if (agendaItemId !== null && !agenda.some((item) => item.id === agendaItemId)) {
    throw new Unusable('no such item', { reason: 'no-such-item' });
  }
}

export interface ActionTyped {
  meetingId: string;
  agendaItemId: string | null;
  text: string;
  ownerId: string | null;
  ownerName: string;
  dueOn: PlainDate | null;
}

/** Records an agreed action with its owner and day (R50). */
export async function recordAgreedAction(
  ports: Ports,
  actor: Actor,
  { meetingId, ...typed }: ActionTyped,
): Promise<{ says: string; id: string }> {
  const id = ports.ids.next();
  const amending = { actor, meetingId, permission: 'record-decision' } as const;
  await amendMeeting(ports, amending, ({ meeting }) => {
    const frozen = meeting.minutes.state !== 'drafting';
    if ((meeting.phase !== 'open' && meeting.phase !== 'closed') || frozen) {
      throw new OutOfTurn('not now', { reason: 'not-open' });
    }
    requireItem(meeting, typed.agendaItemId);
    const agreedAction = { id, ...typed, doneAt: null };
    return {
      meeting: { ...meeting, agreedActions: [...meeting.agreedActions, agreedAction] },
      history: [{ verb: 'action-agreed', facts: { text: typed.text, owner: typed.ownerName } }],
    };
  });
  return { id, says: `Agreed action recorded for ${typed.ownerName}.` };
}
