import { itemsStillWaiting, meetingPage, papersDue } from '../domain/meetings/notice-facts.ts';
import { peopleReached } from '../domain/meetings/reply.ts';
import { counted, firstFew, sayUntil, whyPapers } from '../domain/meetings/say-notice.ts';
import { open } from './card-buttons.ts';
import type { WriteCard } from './card-facts.ts';
import { fullDay, lockLine, overLine, placeOf, until } from './card-facts.ts';
import { cardOf, cut } from './card-parts.ts';
import { outcomeCard } from './outcome.ts';

/** To the secretary, before the papers go out; once they are out the card says so. */
export const papersToSend: WriteCard = (notice, basis) => {
  const { circulation, papers } = basis.meeting;
  if (circulation !== null) {
    const reached = peopleReached(circulation.addresseeIds, basis.meeting.replies);
    const people = counted(reached, 'person', 'people');
    return outcomeCard(basis, { done: `The papers went to ${people}.`, part: '#papers' });
  }
  const due = papersDue(notice, basis);
  const waiting = itemsStillWaiting(basis).map((item) => cut(item.title, 60));
  const by = due.dueOn === null ? '' : ` by ${sayUntil(due.dueOn, basis).day}`;
  const fallbackDay = due.dueOn === null ? 'wait to be sent' : `go out by ${fullDay(due.dueOn)}`;
  return cardOf({
    overLine: overLine(basis),
    headline: due.dueOn === null ? 'The papers wait to be sent' : `The papers go out${by}`,
    state: due.dueOn === null ? null : until('They go out', due.dueOn, basis),
    facts: [
      { name: 'Ready', says: counted(papers.length, 'paper') },
      { name: 'Still needed', says: firstFew(waiting, 3) },
    ],
    why: whyPapers(due),
    buttons: [open('Check and send', placeOf(basis, '#papers'), true)],
    fallback: `The papers ${fallbackDay}:`,
    address: meetingPage(basis, '#papers'),
    summary: lockLine(basis, `the papers go out${by}`),
  });
};
