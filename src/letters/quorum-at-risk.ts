import {
  firstFew,
  sayCount,
  sayDate,
  sayForecast,
  sayMeetingDay,
  whyQuorum,
} from '../domain/meetings/say-notice.ts';
import { whoIsComing } from '../domain/meetings/who-is-coming.ts';
import type { WriteLetter } from './letter-facts.ts';
import { actButton } from './letter-facts.ts';
import { say, strong } from './letter-parts.ts';

/** To the chair, a week before, while the replies do not make a quorum. */
export const quorumAtRisk: WriteLetter = (_notice, facts) => {
  const { meeting, terms } = facts;
  const { tally, coming, noAnswer, apologies } = whoIsComing(facts);
  const [forecast, meaning] = sayForecast(tally);
  const why = whyQuorum(terms);
  return {
    subject: `${sayCount(tally)} coming on ${sayDate(meeting.heldOn)}`,
    marked: 'unmarked',
    lead: say`${strong(forecast)} ${meaning} The meeting is on ${strong(sayMeetingDay(facts))}.`,
    button: actButton(facts, 'Ask the others', '#coming'),
    facts: [
      { name: 'Coming', says: firstFew(coming, 6) },
      { name: 'No answer', says: firstFew(noAnswer, 6) },
      { name: 'Apologies', says: firstFew(apologies, 6) },
    ],
    otherWays: [say`You may meet without a quorum; decisions are then marked.`],
    why,
    reason: 'because you chair the meeting',
  };
};
