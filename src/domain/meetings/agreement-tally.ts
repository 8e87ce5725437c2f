import type { PlainDate } from '../calendar/plain-date.ts';
import type { Appointment } from '../partnership/partnership.ts';
import type { Meeting } from './meeting.ts';
import type { Tally } from './quorum.ts';
import { tally } from './quorum.ts';
import type { GroupRoll } from './roll.ts';
import { countingSeats, holdsOn } from './roll.ts';

/** Who may say yes for an organisation: those in seats that count; all where none is said to. */
export function approvers(roll: GroupRoll, day: PlainDate): Appointment[] {
  const seats = countingSeats(roll.terms);
  return holdsOn(roll.appointments, day).filter(
    ({ organisationId, seatId }) =>
      organisationId !== null && (seats.size === 0 || seats.has(seatId)),
  );
}

/** How many organisations have agreed, of how many; without a quorum rule, of more than half. */
export function agreementTally(roll: GroupRoll, meeting: Meeting): Tally {
  const { agreements } = meeting.minutes;
  const whole = approvers(roll, meeting.heldOn);
  const room = {
    organisations: new Set(agreements.flatMap((each) => each.organisationId ?? [])),
    people: new Set(agreements.map((each) => each.personId)),
    seats: new Set<string>(),
    offices: new Set<string>(),
  };
  const { needs } = roll.terms.quorum;
  const countable = needs !== undefined && ('count' in needs || 'share' in needs);
  const moreThanHalf = { share: 'more-than-half', of: 'organisations' } as const;
  return tally(countable ? needs : moreThanHalf, room, {
    organisations: new Set(whole.map((each) => each.organisationId)).size,
    people: new Set(whole.map((each) => each.personId)).size,
  });
}
