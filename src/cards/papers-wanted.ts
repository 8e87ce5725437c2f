import {
  itemsWithoutPaper,
  meetingPage,
  papersDue,
  wantedOn,
} from '../domain/meetings/notice-facts.ts';
import { joined, sayDate, sayUntil, whyPapers } from '../domain/meetings/say-notice.ts';
import { open } from './card-buttons.ts';
import type { WriteCard } from './card-facts.ts';
import { fullDay, lockLine, overLine, placeOf, until } from './card-facts.ts';
import { cardOf, cut } from './card-parts.ts';
import { outcomeCard } from './outcome.ts';

/** To the owner of an agenda item without its paper; once it has come the card says so. */
export const papersWanted: WriteCard = (notice, basis) => {
  const items = itemsWithoutPaper(notice, basis);
  if (items.length === 0) {
    return outcomeCard(basis, { done: 'Your paper has come. Thank you.', part: '#papers' });
  }
  const due = papersDue(notice, basis);
  const wanted = wantedOn(notice, due);
  const are = items.length > 1 ? 'papers are' : 'paper is';
  const by = wanted === null ? '' : ` by ${sayUntil(wanted, basis).day}`;
  const fallbackDay = wanted === null ? '' : ` by ${fullDay(wanted)}`;
  return cardOf({
    overLine: overLine(basis),
    headline: `Your ${are} wanted${by}`,
    subject: cut(joined(items.map((item) => item.title)), 160),
    state: wanted === null ? null : until('Wanted', wanted, basis),
    facts:
      due.dueOn === null
        ? []
        : [{ name: 'Goes out to everyone', says: sayUntil(due.dueOn, basis).day }],
    why:
      wanted === null
        ? whyPapers(due)
        : `${whyPapers(due)}. ${sayDate(wanted)} is the office's own date`,
    buttons: [open(items.length > 1 ? 'Add them' : 'Add it', placeOf(basis, '#papers'), true)],
    fallback: `Your ${are} wanted${fallbackDay}:`,
    address: meetingPage(basis, '#papers'),
    summary: lockLine(basis, `your ${are} wanted${by}`),
  });
};
