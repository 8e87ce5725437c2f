import { sayDay } from '../domain/calendar/say-day.ts';
import { meetingPage, minutesDue, todayOf } from '../domain/meetings/notice-facts.ts';
import { sayDate, whyMinutes } from '../domain/meetings/say-notice.ts';
import { open } from './card-buttons.ts';
import type { WriteCard } from './card-facts.ts';
import { fullDay, lockLine, overLine, placeOf } from './card-facts.ts';
import { cardOf } from './card-parts.ts';
import { outcomeCard } from './outcome.ts';

/** To the chair, once; once they are out the card says so. */
export const minutesLate: WriteCard = (notice, basis) => {
  const { heldOn, minutes } = basis.meeting;
  const held = sayDate(heldOn);
  if (minutes.circulatedAt !== null) {
    return outcomeCard(basis, { done: `The minutes of ${held} are out.`, part: '/minutes' });
  }
  const due = minutesDue(notice, basis);
  const waits = minutes.state === 'with-chair';
  const since = due.dueOn === null ? '' : `Due ${sayDay(due.dueOn, todayOf(basis))}. `;
  const where = waits ? 'A version waits for you.' : 'The minute-taker has been reminded.';
  return cardOf({
    overLine: overLine(basis),
    headline: `The minutes of ${held} are late`,
    state: { words: `${since}${where}`, colour: 'warning' },
    facts: [],
    why: whyMinutes(due),
    buttons: [open(waits ? 'Read and approve' : 'See the minutes', placeOf(basis, '/minutes'))],
    fallback: `The minutes of ${fullDay(heldOn)} are late:`,
    address: meetingPage(basis, '/minutes'),
    summary: lockLine(basis, `the minutes of ${held} are late`),
  });
};
