import type { NoticeBasis } from '../domain/meetings/notice-facts.ts';
import type { Actor } from '../use-cases/actor.ts';
import type { MeetingContext } from '../use-cases/meetings/meeting-context.ts';
import { loadContext, requirePermission } from '../use-cases/meetings/meeting-context.ts';
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
  return basisOf(ports, actor, context);
}

export function basisOf(ports: Ports, actor: Actor, context: MeetingContext): NoticeBasis {
  const { meeting, group, jointGroups, roll, jointRolls, people, organisations, now } = context;
  const path = `/groups/${group.key}/meetings/${meeting.heldOn}~${meeting.id}`;
  return {
    now,
    meeting,
    group,
    jointGroups,
    terms: roll.terms,
    people: [...people.values()],
    organisations: [...organisations.values()],
    appointments: [roll, ...jointRolls].flatMap((each) => each.appointments),
    offices: [roll, ...jointRolls].flatMap((each) => each.offices),
    addressee: people.get(actor.personId ?? '') ?? null,
    days: ports.days,
    publicOrigin: ports.publicOrigin,
    actUrl: null,
    teamsUrl: ports.teamsLink(path),
  };
}
