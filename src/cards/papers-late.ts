import { sayDay } from '../domain/calendar/say-day.ts';
import { meetingPage, papersDue, todayOf } from '../domain/meetings/notice-facts.ts';
import { peopleReached } from '../domain/meetings/reply.ts';
import { counted, officeTitle, sayDate, whyPapers } from '../domain/meetings/say-notice.ts';
import { open } from './card-buttons.ts';
import type { WriteCard } from './card-facts.ts';
import { fullDay, lockLine, overLine, placeOf } from './card-facts.ts';
import { cardOf } from './card-parts.ts';
import { outcomeCard } from './outcome.ts';

/** To the chair, once: the papers have not gone out. */
export const papersLate: WriteCard = (notice, basis) => {
  const { circulation, heldOn } = basis.meeting;
  if (circulation !== null) {
    const reached = peopleReached(circulation.addresseeIds, basis.meeting.replies);
    const people = counted(reached, 'person', 'people');
    return outcomeCard(basis, { done: `The papers went to ${people}.`, part: '#papers' });
  }
  const due = papersDue(notice, basis);
  const since = due.dueOn === null ? '' : `They were due on ${sayDay(due.dueOn, todayOf(basis))}. `;
  return cardOf({
    overLine: overLine(basis),
    headline: `The papers for ${sayDate(heldOn)} are late`,
    state: { words: `${since}Nothing is asked of you.`, colour: 'warning' },
    facts: [{ name: 'Reminded', says: officeTitle(basis.terms, 'secretary') }],
    why: whyPapers(due),
    buttons: [open('See the papers', placeOf(basis, '#papers'))],
    fallback: `The papers for ${fullDay(heldOn)} are late:`,
    address: meetingPage(basis, '#papers'),
    summary: lockLine(basis, `the papers for ${sayDate(heldOn)} are late`),
  });
};
