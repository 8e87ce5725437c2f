import { meetingPage, minutesDue } from '../domain/meetings/notice-facts.ts';
import { sayDate, sayUntil, whyMinutes } from '../domain/meetings/say-notice.ts';
import { open } from './card-buttons.ts';
import type { WriteCard } from './card-facts.ts';
import { chairTitle, fullDay, lockLine, overLine, placeOf, until } from './card-facts.ts';
import { cardOf } from './card-parts.ts';
import { outcomeCard } from './outcome.ts';

/** To the minute-taker; once a version is with the chair the card says so. */
export const minutesWanted: WriteCard = (notice, basis) => {
  const { heldOn, minutes } = basis.meeting;
  if (minutes.state !== 'drafting') {
    const done = `The minutes of ${sayDate(heldOn)} have come. Thank you.`;
    return outcomeCard(basis, { done, part: '/minutes' });
  }
  const due = minutesDue(notice, basis);
  const by = due.dueOn === null ? '' : ` by ${sayUntil(due.dueOn, basis).day}`;
  const fallbackDay = due.dueOn === null ? '' : ` by ${fullDay(due.dueOn)}`;
  return cardOf({
    overLine: overLine(basis),
    headline: `The minutes are wanted${by}`,
    state: due.dueOn === null ? null : until('They go out', due.dueOn, basis),
    facts: [{ name: 'First to', says: chairTitle(basis) }],
    why: whyMinutes(due),
    buttons: [open('Write the minutes', placeOf(basis, '/minutes'), true)],
    fallback: `The minutes of ${sayDate(heldOn)} are wanted${fallbackDay}:`,
    address: meetingPage(basis, '/minutes'),
    summary: lockLine(basis, `minutes of ${sayDate(heldOn)} wanted${by}`),
  });
};
