import { itemsStillWaiting, papersDue } from '../domain/meetings/notice-facts.ts';
import {
  counted,
  firstFew,
  sayMeetingDay,
  sayUntil,
  sayWeekdayDate,
  whyPapers,
} from '../domain/meetings/say-notice.ts';
import type { WriteLetter } from './letter-facts.ts';
import { actButton, meetingFacts } from './letter-facts.ts';
import { say, strong } from './letter-parts.ts';

/** To the secretary, before the papers go out. */
export const papersToSend: WriteLetter = (notice, facts) => {
  const due = papersDue(notice, facts);
  const until = due.dueOn === null ? null : sayUntil(due.dueOn, facts);
  const waiting = itemsStillWaiting(facts).map((item) => item.title);
  const ready = counted(facts.meeting.papers.length, 'paper');
  const day = sayMeetingDay(facts);
  return {
    subject:
      due.dueOn === null
        ? `papers to send for ${sayWeekdayDate(facts.meeting.heldOn)}`
        : `papers to send by ${sayWeekdayDate(due.dueOn)}`,
    marked: 'unmarked',
    lead:
      until === null
        ? say`The papers for ${day} wait to be sent.`
        : say`The papers for ${day} go out by ${strong(until.day)}, ${until.away}.`,
    button: actButton(facts, 'Check and send the papers', '#papers'),
    facts: [
      { name: 'Ready', says: ready },
      { name: 'Still needed', says: firstFew(waiting, 3) },
      ...meetingFacts(facts),
    ],
    otherWays: [],
    why: whyPapers(due),
    reason: 'because you send the papers',
  };
};
