import { londonDay } from '../domain/calendar/london.ts';
import { sayDay } from '../domain/calendar/say-day.ts';
import {
  aboutText,
  meetingPage,
  paperOf,
  papersDue,
  todayOf,
} from '../domain/meetings/notice-facts.ts';
import { daysAfterDue, whyPapers } from '../domain/meetings/say-notice.ts';
import { open } from './card-buttons.ts';
import type { WriteCard } from './card-facts.ts';
import { chairTitle, fullDay, lockLine, overLine, placeOf } from './card-facts.ts';
import { cardOf, cut } from './card-parts.ts';
import { outcomeCard } from './outcome.ts';

/** To the chair: a paper came late, let it in or not; once ruled on, the card says how. */
export const paperToRule: WriteCard = (notice, basis) => {
  const paper = paperOf(notice, basis);
  const number = paper?.number ?? aboutText(notice, 'paper') ?? '';
  if (paper?.ruling) {
    const done = paper.ruling.admitted ? 'let in' : 'kept for another meeting';
    const by = `by the ${chairTitle(basis)}`;
    return outcomeCard(basis, { done: `Paper ${number} was ${done} ${by}.`, part: '#papers' });
  }
  const due = papersDue(notice, basis);
  const added = londonDay(paper?.addedAt ?? basis.now);
  const came = `It came on ${sayDay(added, todayOf(basis))}${daysAfterDue(due, added)}.`;
  return cardOf({
    overLine: overLine(basis),
    headline: `Paper ${number} waits for your decision`,
    subject: cut(paper?.title ?? aboutText(notice, 'title') ?? '', 160),
    state: { words: came, colour: 'warning' },
    facts: [],
    why: whyPapers(due),
    buttons: [open(`Decide on paper ${number}`, placeOf(basis, '#papers'), true)],
    fallback: `Paper ${number} for ${fullDay(basis.meeting.heldOn)} waits for your decision:`,
    address: meetingPage(basis, '#papers'),
    summary: lockLine(basis, `paper ${number} waits for your decision`),
  });
};
