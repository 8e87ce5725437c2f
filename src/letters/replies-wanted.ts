import { sayTime } from '../domain/calendar/say-day.ts';
import { substituteAllowed } from '../domain/meetings/notice-facts.ts';
import { sayDate, sayForecast, sayMeetingDay, whyQuorum } from '../domain/meetings/say-notice.ts';
import { whoIsComing } from '../domain/meetings/who-is-coming.ts';
import type { WriteLetter } from './letter-facts.ts';
import { actButton, maySignIn, meetingFacts } from './letter-facts.ts';
import { say, strong } from './letter-parts.ts';

/** To those who have not answered: are you coming? */
export const repliesWanted: WriteLetter = (_notice, facts) => {
  const { meeting, terms } = facts;
  const [soFar, meaning] = sayForecast(whoIsComing(facts).tally);
  const deputy = substituteAllowed(facts);
  const button = actButton(facts, 'Say if you are coming', '#coming');
  return {
    subject: `please say if you are coming, ${sayDate(meeting.heldOn)}`,
    marked: 'unmarked',
    lead: say`Are you coming on ${strong(sayMeetingDay(facts))}, ${sayTime(meeting.startsAt)}?`,
    more: button === null ? [say`Reply to this mail with yes or no.`] : [],
    button,
    facts: [...meetingFacts(facts), { name: 'So far', says: `${soFar} ${meaning}` }],
    otherWays: [
      ...(deputy ? [say`Cannot come? Say so there, and name a deputy if you send one.`] : []),
      maySignIn(facts)
        ? say`Accepting or declining the invitation in Outlook does the same.`
        : say`An answer from your own calendar may not reach us; this one does.`,
    ],
    why: whyQuorum(terms),
    reason: 'because you have not answered yet',
  };
};
