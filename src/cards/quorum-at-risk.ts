import { meetingPage } from '../domain/meetings/notice-facts.ts';
import { firstFew, sayForecast, whyQuorum } from '../domain/meetings/say-notice.ts';
import { whoIsComing } from '../domain/meetings/who-is-coming.ts';
import { open, press } from './card-buttons.ts';
import type { WriteCard } from './card-facts.ts';
import { fullDay, lockLine, overLine, placeOf } from './card-facts.ts';
import { cardOf, cut } from './card-parts.ts';
import { outcomeCard } from './outcome.ts';

/** To the chair, a week before; once enough are coming the card says so. */
export const quorumAtRisk: WriteCard = (_notice, basis) => {
  const { meeting, terms } = basis;
  const { tally, coming, noAnswer, apologies } = whoIsComing(basis);
  const [forecast, meaning] = sayForecast(tally);
  if (tally.met === true) return outcomeCard(basis, { done: forecast, next: meaning });
  const rule = whyQuorum(terms);
  const meetWithout = 'You may meet without; decisions are then marked';
  return cardOf({
    overLine: overLine(basis),
    headline: forecast.replace(/\.$/, ''),
    state: { words: meaning.replace(/\.$/, ''), colour: 'warning' },
    facts: [
      { name: 'Coming', says: few(coming) },
      { name: 'No answer', says: few(noAnswer) },
      { name: 'Apologies', says: few(apologies) },
    ],
    why: rule === null ? null : `${rule}. ${meetWithout}`,
    buttons: [
      press({
        title: 'Ask the others',
        verb: 'ask-for-replies',
        data: { meetingId: meeting.id },
        first: true,
      }),
      open('See who is coming', placeOf(basis, '#coming')),
    ],
    fallback: `On ${fullDay(meeting.heldOn)}: ${forecast} See who:`,
    address: meetingPage(basis, '#coming'),
    summary: lockLine(basis, forecast),
  });
};

function few(names: readonly string[]): string {
  return firstFew(
    names.map((name) => cut(name, 60)),
    4,
  );
}
