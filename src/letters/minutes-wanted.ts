import { minutesDue, todayOf } from '../domain/meetings/notice-facts.ts';
import {
  sayDate,
  sayMeetingDay,
  sayUntil,
  sayWeekdayDate,
  whyMinutes,
} from '../domain/meetings/say-notice.ts';
import type { WriteLetter } from './letter-facts.ts';
import { actButton, meetingFacts, the } from './letter-facts.ts';
import type { Sentence } from './letter-parts.ts';
import { say, strong } from './letter-parts.ts';

/** To the minute-taker, until a version is with the chair. */
export const minutesWanted: WriteLetter = (notice, facts) => {
  const due = minutesDue(notice, facts);
  const button = actButton(facts, 'Write the minutes', '/minutes');
  return {
    subject:
      due.dueOn === null
        ? `minutes of ${sayDate(facts.meeting.heldOn)} are wanted`
        : `minutes wanted by ${sayWeekdayDate(due.dueOn)}`,
    marked: 'unmarked',
    lead: wantedSentence(),
    more: [
      say`Your draft goes to ${the('chair', facts)} first, then to everyone as DRAFT.`,
      ...(button === null ? [say`Reply to this mail with your notes attached.`] : []),
    ],
    button,
    facts: meetingFacts(facts),
    otherWays: [say`Cannot do this in time? Reply to this mail. Can the office help?`],
    why: whyMinutes(due),
    reason: 'because you take the minutes of this meeting',
  };

  function wantedSentence(): Sentence {
    const what = `The minutes of ${sayMeetingDay(facts)}`;
    if (due.dueOn === null) return say`${what} are wanted.`;
    const { day, away } = sayUntil(due.dueOn, facts);
    if (due.dueOn >= todayOf(facts)) return say`${what} are wanted by ${strong(day)}, ${away}.`;
    const were = due.binding ? 'They were due on' : 'The usual day was';
    return say`${what} are ${strong('still needed')}. ${were} ${day}.`;
  }
};
