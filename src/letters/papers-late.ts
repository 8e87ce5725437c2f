import { sayDay } from '../domain/calendar/say-day.ts';
import { papersDue, todayOf } from '../domain/meetings/notice-facts.ts';
import { sayDate, sayMeetingDay, whyPapers } from '../domain/meetings/say-notice.ts';
import type { WriteLetter } from './letter-facts.ts';
import { actButton, atStart, meetingFacts, the } from './letter-facts.ts';
import { say, strong } from './letter-parts.ts';

/** To the chair, once: the papers have not gone out. */
export const papersLate: WriteLetter = (notice, facts) => {
  const due = papersDue(notice, facts);
  const since = due.dueOn === null ? '' : `: due ${sayDay(due.dueOn, todayOf(facts))}`;
  return {
    subject: `the papers for ${sayDate(facts.meeting.heldOn)} are late`,
    marked: 'unmarked',
    lead: say`The papers for ${strong(sayMeetingDay(facts))} are late${since}.`,
    more: [say`${atStart(the('secretary', facts))} has been reminded.`],
    button: actButton(facts, 'See the papers', '#papers'),
    facts: meetingFacts(facts),
    otherWays: [say`The meeting may go on. What you decide about the papers is recorded.`],
    why: whyPapers(due),
    reason: 'because you chair the meeting; you are told this once',
  };
};
