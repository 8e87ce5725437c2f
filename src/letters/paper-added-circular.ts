import { londonDay } from '../domain/calendar/london.ts';
import { sayDay } from '../domain/calendar/say-day.ts';
import { aboutText, paperOf, papersDue, todayOf } from '../domain/meetings/notice-facts.ts';
import { daysAfterDue, sayDate, whyPapers } from '../domain/meetings/say-notice.ts';
import type { WriteLetter } from './letter-facts.ts';
import { atStart, meetingFacts, pageButton, the, titled } from './letter-facts.ts';
import { say, strong } from './letter-parts.ts';

/** A late paper that the chair let in; only this paper came late. */
export const paperAddedCircular: WriteLetter = (notice, facts) => {
  const paper = paperOf(notice, facts);
  const number = paper?.number ?? aboutText(notice, 'paper') ?? '';
  const title = paper?.title ?? aboutText(notice, 'title') ?? '';
  const due = papersDue(notice, facts);
  const added = paper === undefined ? null : londonDay(paper.addedAt);
  const on = added === null ? '' : ` on ${sayDay(added, todayOf(facts))}`;
  const after = daysAfterDue(due, added);
  const chair = atStart(the('chair', facts));
  return {
    subject: `paper ${number} added, ${sayDate(facts.meeting.heldOn)}`,
    marked: 'marked',
    lead: say`${strong(`Paper ${number}`)} was added${on}${after}. ${chair} has let it in.`,
    button: pageButton(facts, `Read paper ${number}`, '#papers'),
    facts: [{ name: `Paper ${number}`, says: titled(title) }, ...meetingFacts(facts)],
    otherWays: [],
    why: whyPapers(due),
    reason: 'because you are invited to this meeting',
  };
};
