import type { NoticeBasis } from '../../domain/meetings/notice-facts.ts';
import type { MeetingContext } from '../meetings/meeting-context.ts';
import type { Ports } from '../ports.ts';

/** What the words about a meeting rest on, for one addressee or, where it is null, for many. */
export function noticeBasis(
  ports: Pick<Ports, 'days' | 'publicOrigin' | 'teamsLink'>,
  context: MeetingContext,
  addresseeId: string | null,
): NoticeBasis {
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
    addressee: people.get(addresseeId ?? '') ?? null,
    days: ports.days,
    publicOrigin: ports.publicOrigin,
    actUrl: null,
    teamsUrl: ports.teamsLink(path),
  };
}
