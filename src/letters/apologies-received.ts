import { aboutText } from '../domain/meetings/notice-facts.ts';
import { sayDate, sayForecast, sayMeetingDay, whyQuorum } from '../domain/meetings/say-notice.ts';
import { whoIsComing } from '../domain/meetings/who-is-coming.ts';
import { sender } from './absent-person.ts';
import type { WriteLetter } from './letter-facts.ts';
import { actButton, meetingFacts } from './letter-facts.ts';
import { say, strong } from './letter-parts.ts';

/** To the chair: somebody cannot come; named by organisation, and a deputy if one is sent. */
export const apologiesReceived: WriteLetter = (notice, facts) => {
  const who = sender(aboutText(notice, 'personId'), facts);
  const [soFar, meaning] = sayForecast(whoIsComing(facts).tally);
  return {
    subject: `apologies for ${sayDate(facts.meeting.heldOn)}`,
    marked: 'unmarked',
    lead: say`${strong(who.name)} cannot come on ${strong(sayMeetingDay(facts))}.`,
    more: who.deputy === null ? [] : [say`A deputy comes instead: ${who.deputy}.`],
    button: actButton(facts, 'See who is coming', '#coming'),
    facts: [{ name: 'So far', says: `${soFar} ${meaning}` }, ...meetingFacts(facts)],
    otherWays: [],
    why: whyQuorum(facts.terms),
    reason: 'because you chair the meeting',
  };
};
