import { OutOfTurn, Unusable } from '../../domain/errors.ts';
import type { RegisterEntry } from '../../domain/meetings/register.ts';
import { holdsOn, mayBeReplaced } from '../../domain/meetings/roll.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';
import { amendMeeting } from './amend-meeting.ts';
import { happenings, withMarks } from './mark-register.ts';
import type { MeetingContext } from './meeting-context.ts';

export interface PersonInRoom {
  meetingId: string;
  groupId: string;
  name: string;
  organisationId: string | null;
  capacity: 'substitute' | 'guest';
  substituteFor: string | null;
}

/**
 * Adds somebody who was not expected, here from now. A guest does not count; a substitute sits in
 * the place of a representative and counts for that organisation. Throws Unusable when the
 * representative is not in the group.
 */
export async function addPersonToRegister(
  ports: Ports,
  actor: Actor,
  typed: PersonInRoom,
): Promise<{ says: string; id: string }> {
  const id = ports.ids.next();
  const amending = { actor, meetingId: typed.meetingId, permission: 'take-register' } as const;
  await amendMeeting(ports, amending, (context) => {
    if (context.meeting.phase !== 'open') throw new OutOfTurn('not open', { reason: 'not-open' });
    const entry = entryFrom(context, typed, id);
    const before = context.meeting;
    const meeting = withMarks(context, { ...before, register: [...before.register, entry] });
    const at = context.now;
    return { meeting, history: happenings({ ...context, meeting }, before, { key: id, at }) };
  });
  const counts = typed.capacity === 'guest' ? ' Guests do not count for the quorum.' : '';
  return { id, says: `${typed.name} is on the register.${counts}` };
}

function entryFrom(context: MeetingContext, typed: PersonInRoom, id: string): RegisterEntry {
  const { meeting, roll, jointRolls, now } = context;
  const own = [roll, ...jointRolls].find((each) => each.groupId === typed.groupId);
  if (own === undefined) throw new Unusable('no such group', { reason: 'no-such-group' });
  const held = holdsOn(own.appointments, meeting.heldOn);
  const seat = held.find((each) => each.personId === typed.substituteFor);
  const substitute = typed.capacity === 'substitute';
  if (substitute && seat === undefined) {
    throw new Unusable('no such representative', { reason: 'no-such-representative' });
  }
  if (substitute && !mayBeReplaced(own, typed.substituteFor ?? '', meeting.heldOn)) {
    throw new Unusable('no substitutes', { reason: 'no-substitutes' });
  }
  return {
    id,
    groupId: own.groupId,
    personId: null,
    name: typed.name,
    organisationId: substitute ? (seat?.organisationId ?? null) : typed.organisationId,
    seatId: substitute ? (seat?.seatId ?? null) : null,
    capacity: typed.capacity,
    substituteFor: substitute ? typed.substituteFor : null,
    presence: [{ inAt: now, outAt: null }],
    apologies: false,
  };
}
