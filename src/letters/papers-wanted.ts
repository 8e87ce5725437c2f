import type { PlainDate } from '../domain/calendar/plain-date.ts';
import {
  itemsWithoutPaper,
  papersDue,
  todayOf,
  wantedOn,
} from '../domain/meetings/notice-facts.ts';
import {
  joined,
  sayDate,
  sayUntil,
  sayWeekdayDate,
  whyPapers,
} from '../domain/meetings/say-notice.ts';
import { sendingTime } from '../domain/obligations/reminders.ts';
import type { LetterFacts, WriteLetter } from './letter-facts.ts';
import { actButton, atStart, meetingFacts, the, titled } from './letter-facts.ts';
import type { Sentence } from './letter-parts.ts';
import { say, strong } from './letter-parts.ts';

/** To the owner of an agenda item that has no paper yet: one letter for all of them. */
export const papersWanted: WriteLetter = (notice, facts) => {
  const due = papersDue(notice, facts);
  const wanted = wantedOn(notice, due);
  const items = itemsWithoutPaper(notice, facts).map((item) => titled(item.title));
  const what = items.length > 1 ? 'Your papers' : 'Your paper';
  const button = actButton(
    facts,
    items.length > 1 ? 'Add your papers' : 'Add your paper',
    '#papers',
  );
  const office = atStart(the('secretary', facts));
  return {
    subject:
      wanted === null
        ? `${what.toLowerCase()} for ${sayWeekdayDate(facts.meeting.heldOn)}`
        : `${what.toLowerCase()} by ${sayWeekdayDate(wanted)}`,
    marked: 'unmarked',
    lead: wantedSentence(`${what}${items.length === 0 ? '' : ` on ${joined(items)}`}`, {
      many: items.length > 1,
      byOn: wanted,
      goesOutOn: due.dueOn,
      facts,
    }),
    more: button === null ? [say`Reply to this mail with it attached. ${office} files it.`] : [],
    button,
    facts: [
      ...meetingFacts(facts),
      ...(due.dueOn === null
        ? []
        : [{ name: 'Goes out to everyone', says: sayUntil(due.dueOn, facts).day }]),
    ],
    otherWays: [say`Cannot do this, or need more time? Reply to this mail. ${office} helps.`],
    why:
      wanted === null
        ? whyPapers(due)
        : `${whyPapers(due)}. ${sayDate(wanted)} is the office's own date`,
    reason: 'because you bring this to the meeting',
  };
};

interface Wanted {
  many: boolean;
  byOn: PlainDate | null;
  goesOutOn: PlainDate | null;
  facts: LetterFacts;
}

/** Never "late": a date of the office is wanted, and then still needed. */
function wantedSentence(what: string, { many, byOn, goesOutOn, facts }: Wanted): Sentence {
  const are = many ? 'are' : 'is';
  if (byOn === null) return say`${what} ${are} wanted for the meeting.`;
  const today = todayOf(facts);
  const out =
    goesOutOn === null || goesOutOn < today
      ? ''
      : ` Papers go out ${sayUntil(goesOutOn, facts).away} at ${sendingTime}.`;
  if (byOn === today) return say`${what} ${are} ${strong('wanted today')}.${out}`;
  if (byOn < today) return say`${what} ${are} ${strong('still needed')}.${out}`;
  const { day, away } = sayUntil(byOn, facts);
  return say`${what} ${are} wanted by ${strong(day)}, ${away}.`;
}
