import { sayTime } from '../domain/calendar/say-day.ts';
import { papersDue } from '../domain/meetings/notice-facts.ts';
import {
  counted,
  sayMeetingDay,
  sayWeekdayDate,
  whyPapers,
} from '../domain/meetings/say-notice.ts';
import type { WriteLetter } from './letter-facts.ts';
import { meetingFacts, pageButton } from './letter-facts.ts';
import { say, shortened, strong } from './letter-parts.ts';

const mostLines = 12;

/** The papers, one message to everyone: no personal address in it. */
export const papersCircular: WriteLetter = (notice, facts) => {
  const { meeting, attachments } = facts;
  const pages = meeting.circulation?.pages ?? 0;
  const time = sayTime(meeting.startsAt);
  const how = attachments.length > 0 ? 'attached' : 'ready to read';
  return {
    subject: `papers for ${sayWeekdayDate(meeting.heldOn)}`,
    marked: 'marked',
    lead: say`The papers for ${strong(sayMeetingDay(facts))}, ${time}, are ${how}.`,
    button: pageButton(
      facts,
      pages > 0 ? `Read the papers (PDF, ${counted(pages, 'page')})` : 'Read the papers',
      '#papers',
    ),
    facts: meetingFacts(facts),
    list: { heading: 'In the papers', lines: contents(facts) },
    otherWays: [say`Not coming, or sending a deputy? Answer in Outlook, or reply to this mail.`],
    why: whyPapers(papersDue(notice, facts)),
    reason: 'because you are invited to this meeting',
  };
};

function contents({ meeting }: Parameters<WriteLetter>[1]): string[] {
  const papers = meeting.papers.filter((paper) => !paper.afterCirculation);
  if (papers.length === 0) return ['The agenda; there are no other papers'];
  const lines = papers.map((paper) => `${paper.number} ${shortened(paper.title, 120)}`);
  if (lines.length <= mostLines) return ['The agenda', ...lines];
  return ['The agenda', ...lines.slice(0, mostLines), `${lines.length - mostLines} more`];
}
