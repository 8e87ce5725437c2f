import { londonDay } from '../domain/calendar/london.ts';
import { sayDay } from '../domain/calendar/say-day.ts';
import { aboutText, paperOf, papersDue, todayOf } from '../domain/meetings/notice-facts.ts';
import { daysAfterDue, sayDate, whyPapers } from '../domain/meetings/say-notice.ts';
import type { WriteLetter } from './letter-facts.ts';
import { actButton, meetingFacts, titled } from './letter-facts.ts';
import { say, strong } from './letter-parts.ts';

/** To the chair: a paper came after the others had gone out, and waits for a ruling. */
export const paperToRule: WriteLetter = (notice, facts) => {
  const paper = paperOf(notice, facts);
  const number = paper?.number ?? aboutText(notice, 'paper') ?? '';
  const title = paper?.title ?? aboutText(notice, 'title') ?? '';
  const due = papersDue(notice, facts);
  const added = londonDay(paper?.addedAt ?? facts.now);
  const came = `came on ${sayDay(added, todayOf(facts))}${daysAfterDue(due, added)}`;
  const button = actButton(facts, `Decide on paper ${number}`, '#papers');
  return {
    subject: `paper ${number} waits for you, ${sayDate(facts.meeting.heldOn)}`,
    marked: 'marked',
    lead: say`${strong(`Paper ${number}`)} ${came}. Let it in, or leave it for another meeting?`,
    more: button === null ? [say`Reply to this mail with your decision.`] : [],
    button,
    facts: [{ name: `Paper ${number}`, says: titled(title) }, ...meetingFacts(facts)],
    otherWays: [say`Until you decide, it is filed and nobody else has been told.`],
    why: whyPapers(due),
    reason: 'because you chair the meeting',
  };
};
