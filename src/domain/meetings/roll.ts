import type { Instant } from '../calendar/instant.ts';
import { londonDay } from '../calendar/london.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Appointment, OfficeHolding, OfficeName } from '../partnership/partnership.ts';
import type { TermsOfReference } from '../terms-of-reference/format.ts';
import type { Decision } from './decision.ts';
import type { Room, Stretch, Tally, Whole } from './quorum.ts';
import { stretches, tally } from './quorum.ts';
import type { RegisterEntry } from './register.ts';
import type { Reply } from './reply.ts';

/** A group as it stands before a meeting: its terms, its seats and who fills them. */
export interface GroupRoll {
  groupId: string;
  terms: TermsOfReference;
  appointments: readonly Appointment[];
  offices: readonly OfficeHolding[];
}

export function holdsOn<Held extends { from: PlainDate; to: PlainDate | null }>(
  held: readonly Held[],
  day: PlainDate,
): Held[] {
  return held.filter((each) => each.from <= day && (each.to === null || day <= each.to));
}

/** The seats whose holders count for this group's quorum. */
export function countingSeats(terms: TermsOfReference): Set<string> {
  if (terms.quorum.among !== undefined) return new Set(terms.quorum.among);
  return new Set(terms.membership.seats.filter((s) => s.countsForQuorum).map((s) => s.id));
}

export function holderOf(roll: GroupRoll, office: OfficeName, day: PlainDate): string | null {
  const holding = holdsOn(roll.offices, day).find((each) => each.office === office);
  return holding?.personId ?? null;
}

/** How many organisations and people hold counting seats: what a share is taken of. */
export function wholeOf(roll: GroupRoll, day: PlainDate): Whole {
  const seats = countingSeats(roll.terms);
  const held = holdsOn(roll.appointments, day).filter((each) => seats.has(each.seatId));
  return {
    organisations: new Set(held.flatMap((each) => each.organisationId ?? [])).size,
    people: new Set(held.map((each) => each.personId)).size,
  };
}

/** In the room at this moment; whoever leaves at the moment has left. */
export function isIn(entry: RegisterEntry, at: Instant): boolean {
  return entry.presence.some(({ inAt, outAt }) => inAt <= at && (outAt === null || at < outAt));
}

/** Who counts at a moment, by the register (domain rule 6: guests and support staff do not). */
export function roomAt(roll: GroupRoll, register: readonly RegisterEntry[], at: Instant): Room {
  const seats = countingSeats(roll.terms);
  const here = register.filter((entry) => entry.groupId === roll.groupId && isIn(entry, at));
  const counting = here.filter(
    (entry) =>
      (entry.capacity === 'representative' || entry.capacity === 'substitute') &&
      entry.seatId !== null &&
      seats.has(entry.seatId),
  );
  return roomOf(counting, here, holdsOn(roll.offices, londonDay(at)));
}

interface Counted {
  personId: string | null;
  name: string;
  organisationId: string | null;
  seatId: string | null;
}

function roomOf(
  counting: readonly Counted[],
  here: readonly Counted[],
  offices: readonly OfficeHolding[],
): Room {
  const present = new Set(here.map((each) => each.personId));
  return {
    organisations: new Set(counting.flatMap((each) => each.organisationId ?? [])),
    people: new Set(counting.map((each) => each.personId ?? each.name)),
    seats: new Set(counting.flatMap((each) => each.seatId ?? [])),
    offices: new Set(offices.filter((each) => present.has(each.personId)).map((o) => o.office)),
  };
}

export function tallyAt(
  roll: GroupRoll,
  meeting: { register: readonly RegisterEntry[]; heldOn: PlainDate },
  at: Instant,
): Tally {
  const room = roomAt(roll, meeting.register, at);
  return tally(roll.terms.quorum.needs, room, wholeOf(roll, meeting.heldOn));
}

/**
 * The decisions with their marks as the register now has it: a time that is entered or mended
 * later says of an earlier decision, too, whether it was quorate.
 */
export function decisionsByRegister(
  rolls: readonly GroupRoll[],
  meeting: {
    register: readonly RegisterEntry[];
    decisions: readonly Decision[];
    heldOn: PlainDate;
  },
): Decision[] {
  return meeting.decisions.map((decision) => {
    const roll = rolls.find((each) => each.groupId === decision.groupId);
    return roll ? { ...decision, quorate: tallyAt(roll, meeting, decision.at).met } : decision;
  });
}

/** When this group was quorate, from the times in and out; none where it has no quorum rule. */
export function quorateStretches(
  roll: GroupRoll,
  meeting: { register: readonly RegisterEntry[]; heldOn: PlainDate; closedAt: Instant | null },
): Stretch[] {
  const moments = meeting.register.flatMap((entry) =>
    entry.presence.flatMap(({ inAt, outAt }) => (outAt === null ? [inAt] : [inAt, outAt])),
  );
  const found = stretches(moments, (at) => tallyAt(roll, meeting, at).met);
  return found.map((each) => ({ ...each, to: each.to ?? meeting.closedAt }));
}

/** Who is expected, from the replies: coming in person or through a substitute. */
export function forecast(
  roll: GroupRoll,
  meeting: { replies: readonly Reply[]; heldOn: PlainDate },
): Tally {
  const seats = countingSeats(roll.terms);
  const coming = new Set(meeting.replies.filter(expects).map((reply) => reply.personId));
  const held = holdsOn(roll.appointments, meeting.heldOn).filter((a) => coming.has(a.personId));
  const people = held.map((each) => ({ ...each, name: each.personId }));
  const counting = people.filter((each) => seats.has(each.seatId));
  const room = roomOf(counting, people, holdsOn(roll.offices, meeting.heldOn));
  return tally(roll.terms.quorum.needs, room, wholeOf(roll, meeting.heldOn));
}

/** A substitute counts for the organisation, so whoever sends one is expected. */
export function expects(reply: Reply): boolean {
  return reply.answer === 'coming' || reply.substitute !== null;
}

/** Whether the terms let this person send somebody else; silence does not forbid it. */
export function mayBeReplaced(roll: GroupRoll, personId: string, day: PlainDate): boolean {
  const held = holdsOn(roll.appointments, day).filter((each) => each.personId === personId);
  const seats = roll.terms.membership.seats.filter((s) =>
    held.some((each) => each.seatId === s.id),
  );
  return seats.every((seat) => seat.substitute?.allowed !== 'no');
}
