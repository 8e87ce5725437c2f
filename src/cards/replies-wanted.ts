import { sayTime } from '../domain/calendar/say-day.ts';
import { meetingPage, substituteAllowed } from '../domain/meetings/notice-facts.ts';
import { sayForecast, sayMeetingDay, whyQuorum } from '../domain/meetings/say-notice.ts';
import { whoIsComing } from '../domain/meetings/who-is-coming.ts';
import { field, press, unfold } from './card-buttons.ts';
import type { WriteCard } from './card-facts.ts';
import { fullDay, lockLine, overLine } from './card-facts.ts';
import type { CardElement } from './card-parts.ts';
import { cardOf, cut } from './card-parts.ts';
import { outcomeCard } from './outcome.ts';

/** Are you coming? Once answered, the card says what was answered. */
export const repliesWanted: WriteCard = (_notice, basis) => {
  const { meeting, addressee } = basis;
  const reply = meeting.replies.find((each) => each.personId === addressee?.id);
  if (reply?.substitute) {
    return outcomeCard(basis, { done: 'Your deputy comes instead of you.', part: '#coming' });
  }
  if (reply?.answer === 'coming') {
    return outcomeCard(basis, { done: 'You are coming. Thank you.', part: '#coming' });
  }
  if (reply?.answer === 'apologies') {
    return outcomeCard(basis, { done: 'Your apologies are recorded.', part: '#coming' });
  }
  const day = sayMeetingDay(basis);
  return cardOf({
    overLine: overLine(basis),
    headline: `Are you coming on ${day}, ${sayTime(meeting.startsAt)}?`,
    state: { words: 'You have not answered yet', colour: 'warning' },
    facts: [
      ...(meeting.venue === '' ? [] : [{ name: 'Where', says: cut(meeting.venue, 120) }]),
      { name: 'So far', says: sayForecast(whoIsComing(basis).tally).join(' ') },
    ],
    why: whyQuorum(basis.terms),
    buttons: answers(meeting.id, substituteAllowed(basis)),
    fallback: `Are you coming on ${fullDay(meeting.heldOn)}? Answer here:`,
    address: meetingPage(basis, '#coming'),
    summary: lockLine(basis, `are you coming on ${day}?`),
  });
};

/** The three answers; without a deputy where the terms forbid one. */
export function answers(meetingId: string, deputy: boolean): CardElement[] {
  const verb = 'answer-invitation';
  return [
    press({ title: 'Coming', verb, data: { meetingId, answer: 'coming' }, first: true }),
    press({ title: 'Cannot come', verb, data: { meetingId, answer: 'apologies' } }),
    ...(deputy ? [sendDeputy(meetingId)] : []),
  ];
}

function sendDeputy(meetingId: string): CardElement {
  return unfold(
    'Send a deputy',
    [
      field({
        id: 'name',
        label: "Your deputy's name",
        errorMessage: 'Say who comes instead of you.',
        maxLength: 120,
      }),
      field({
        id: 'email',
        label: "Your deputy's e-mail address",
        errorMessage: 'Give an e-mail address, so that the papers can be sent.',
        style: 'Email',
        maxLength: 200,
      }),
    ],
    { title: 'Send deputy', verb: 'name-substitute', data: { meetingId }, first: true },
  );
}
