import type { NoticeBasis } from './notice-facts.ts';
import { rollOf } from './notice-facts.ts';
import type { Tally } from './quorum.ts';
import { countingSeats, expects, forecast, holdsOn } from './roll.ts';

/** The organisations that count, by what their people have answered so far. */
export interface Coming {
  tally: Tally;
  coming: string[];
  noAnswer: string[];
  apologies: string[];
}

/**
 * Who is expected, by organisation (R15: organisations count, not people). An organisation is
 * coming when one of its people or a substitute is; it has sent apologies when all of them have.
 */
export function whoIsComing(basis: NoticeBasis): Coming {
  const { meeting, organisations } = basis;
  const roll = rollOf(basis);
  const seats = countingSeats(roll.terms);
  const held = holdsOn(roll.appointments, meeting.heldOn).filter((each) => seats.has(each.seatId));
  const replies = new Map(meeting.replies.map((reply) => [reply.personId, reply]));
  const found: Coming = {
    tally: forecast(roll, meeting),
    coming: [],
    noAnswer: [],
    apologies: [],
  };
  for (const organisation of organisations) {
    const people = held.filter((each) => each.organisationId === organisation.id);
    if (people.length === 0) continue;
    const theirs = people.map((each) => replies.get(each.personId));
    const some = theirs.some((reply) => reply !== undefined && expects(reply));
    const none = theirs.every((reply) => reply?.answer === 'apologies');
    const state = some ? 'coming' : none ? 'apologies' : 'noAnswer';
    found[state].push(organisation.name);
  }
  return found;
}
