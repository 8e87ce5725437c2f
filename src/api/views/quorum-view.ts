import { sayTime } from '../../domain/calendar/say-day.ts';
import type { Tally } from '../../domain/meetings/quorum.ts';
import type { Reply } from '../../domain/meetings/reply.ts';
import type { GroupRoll } from '../../domain/meetings/roll.ts';
import {
  countingSeats,
  expects,
  forecast,
  holdsOn,
  isIn,
  quorateStretches,
  tallyAt,
} from '../../domain/meetings/roll.ts';
import {
  sayForecast,
  sayQuorum,
  sayQuorumAfterwards,
  sayStretch,
} from '../../domain/meetings/say-quorum.ts';
import type { MeetingContext } from '../../use-cases/meetings/meeting-context.ts';
import type { QuorumPlace, QuorumView, StateWord } from '../contract/parts.ts';
import { why } from './why.ts';

/** One tally for each group of the sitting; board members count for the board only (Q5). */
export function quorumViews(context: MeetingContext): QuorumView[] {
  const groups = [context.group, ...context.jointGroups];
  return [context.roll, ...context.jointRolls].map((roll) => {
    const name = groups.find((group) => group.id === roll.groupId)?.name ?? '';
    return quorumView(context, roll, name);
  });
}

function quorumView(context: MeetingContext, roll: GroupRoll, groupName: string): QuorumView {
  const { meeting, now } = context;
  const live = meeting.phase === 'open';
  const over = meeting.phase === 'closed' || meeting.phase === 'settled';
  const found = live || over ? quorateStretches(roll, meeting) : [];
  const tally = live || over ? tallyAt(roll, meeting, now) : forecast(roll, meeting);
  const places = placesOf(context, roll);
  const inSeats = places.filter((place) => place.state === 'here' || place.state === 'coming');
  const waiting = places.filter((place) => !inSeats.includes(place));
  const needed = tally.needed ?? inSeats.length;
  const seats = [...inSeats, ...waiting].slice(0, needed);
  return {
    groupName,
    sentence: over
      ? sayQuorumAfterwards(tally, found)
      : live
        ? sayQuorum(tally, found)
        : sayForecast(tally),
    needed: tally.needed,
    state: over ? (found.length > 0 ? 'met' : stateOf(tally)) : stateOf(tally),
    live,
    places: seats,
    beyond: [...inSeats, ...waiting].slice(seats.length),
    notCounted: live ? notCounted(context, roll) : [],
    stretches: found.map(sayStretch),
    why: why({
      title: 'Why this number?',
      sentence: tally.needed === null ? 'Your terms set no quorum.' : sayNeed(tally),
      asked: roll.terms.quorum,
      datesUsed: null,
    }),
  };
}

function stateOf({ met }: Tally): StateWord {
  if (met === null) return 'proposal';
  return met ? 'met' : 'soon';
}

function sayNeed({ needed, counted }: Tally): string {
  const what = {
    organisations: 'different organisations must be present, each counted once',
    people: 'people must be present',
    offices: 'office must be present',
    categories: 'categories must each be present',
  }[counted];
  return `${needed} ${what}.`;
}

/** Each organisation once: here or coming first, then without an answer, then apologies. */
function placesOf(context: MeetingContext, roll: GroupRoll): QuorumPlace[] {
  const { meeting, organisations, people } = context;
  const seats = countingSeats(roll.terms);
  const held = holdsOn(roll.appointments, meeting.heldOn).filter(
    (each) => seats.size === 0 || seats.has(each.seatId),
  );
  const keys = [...new Set(held.map((each) => each.organisationId ?? each.personId))];
  const places = keys.map((key) => {
    const persons = held.filter((each) => (each.organisationId ?? each.personId) === key);
    const name = organisations.get(key)?.name ?? people.get(key)?.name ?? '';
    const ids = persons.map((each) => each.personId);
    return meeting.phase === 'called'
      ? expectedPlace(name, replyOf(meeting.replies, ids))
      : presentPlace(context, roll, { key, name });
  });
  const order = ['here', 'coming', 'tentative', 'no-answer', 'needed', 'left', 'apologies'];
  return places.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

function replyOf(replies: readonly Reply[], personIds: readonly string[]): Reply | undefined {
  const theirs = replies.filter((reply) => personIds.includes(reply.personId));
  return theirs.find(expects) ?? theirs[0];
}

function expectedPlace(organisation: string, reply: Reply | undefined): QuorumPlace {
  const place = { organisation, people: 1 };
  if (reply?.substitute) {
    return { ...place, state: 'coming', words: `${reply.substitute.name} is coming` };
  }
  switch (reply?.answer) {
    case 'coming':
      return { ...place, state: 'coming', words: 'coming' };
    case 'tentative':
      return { ...place, state: 'tentative', words: 'perhaps' };
    case 'apologies':
      return { ...place, state: 'apologies', words: 'apologies' };
    default:
      return { ...place, state: 'no-answer', words: 'no answer yet' };
  }
}

function presentPlace(
  { meeting, now }: MeetingContext,
  roll: GroupRoll,
  { key, name }: { key: string; name: string },
): QuorumPlace {
  const at = meeting.closedAt ?? now;
  const rows = meeting.register.filter(
    (entry) =>
      entry.groupId === roll.groupId &&
      (entry.organisationId ?? entry.personId) === key &&
      (entry.capacity === 'representative' || entry.capacity === 'substitute'),
  );
  const attended = rows.filter((entry) => entry.presence.length > 0);
  const here = attended.filter((entry) => isIn(entry, at));
  const place = { organisation: name, people: here.length };
  const since = here.flatMap((entry) => entry.presence.at(-1)?.inAt ?? []).sort()[0];
  if (since !== undefined) return { ...place, state: 'here', words: `here ${sayTime(since)}` };
  const left = attended
    .flatMap((entry) => entry.presence.at(-1)?.outAt ?? [])
    .sort()
    .at(-1);
  if (left !== undefined) {
    const end = meeting.closedAt !== null && left >= meeting.closedAt;
    return {
      ...place,
      state: end ? 'here' : 'left',
      words: end ? 'was here' : `left ${sayTime(left)}`,
    };
  }
  // A school whose deputy, or second person, is still expected has not sent apologies.
  const apologies = rows.length > 0 && rows.every((entry) => entry.apologies);
  return apologies
    ? { ...place, state: 'apologies', words: 'apologies' }
    : { ...place, state: 'needed', words: 'not here' };
}

function notCounted({ meeting, now }: MeetingContext, roll: GroupRoll): string[] {
  const here = meeting.register.filter((each) => each.groupId === roll.groupId && isIn(each, now));
  const guests = here.filter((each) => each.capacity === 'guest').length;
  const officers = here.filter((each) => each.capacity === 'officer').length;
  return [
    ...(guests > 0 ? [guests === 1 ? '1 guest' : `${guests} guests`] : []),
    ...(officers > 0
      ? [officers === 1 ? '1 office colleague' : `${officers} office colleagues`]
      : []),
  ];
}
