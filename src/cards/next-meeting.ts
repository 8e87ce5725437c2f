import { sayTime } from '../domain/calendar/say-day.ts';
import type { NoticeBasis } from '../domain/meetings/notice-facts.ts';
import { meetingPage, substituteAllowed } from '../domain/meetings/notice-facts.ts';
import { counted, sayForecast, sayMeetingDay } from '../domain/meetings/say-notice.ts';
import { whoIsComing } from '../domain/meetings/who-is-coming.ts';
import { open } from './card-buttons.ts';
import { fullDay, lockLine, overLine, placeOf } from './card-facts.ts';
import type { CardContent } from './card-parts.ts';
import { cardOf, cut } from './card-parts.ts';
import { answers } from './replies-wanted.ts';

const answerWords = {
  none: 'You have not answered yet',
  coming: 'You are coming',
  tentative: 'You may be coming',
  apologies: 'You have sent apologies',
} as const;

/** The answer to "next meeting": when, where, who is coming, and your own answer. */
export function nextMeeting(basis: NoticeBasis): CardContent {
  const { meeting, addressee } = basis;
  const reply = meeting.replies.find((each) => each.personId === addressee?.id);
  const day = sayMeetingDay(basis);
  const asks = reply?.answer === 'none';
  const papers = meeting.circulation === null ? 'Papers' : 'Papers sent';
  return cardOf({
    overLine: overLine(basis),
    headline: `Your next meeting is ${day}, ${sayTime(meeting.startsAt)}`,
    state:
      reply === undefined
        ? null
        : { words: answerWords[reply.answer], colour: asks ? 'warning' : 'good' },
    facts: [
      { name: 'Where', says: meeting.venue === '' ? 'not set' : cut(meeting.venue, 120) },
      { name: 'So far', says: sayForecast(whoIsComing(basis).tally).join(' ') },
      { name: papers, says: counted(meeting.papers.length, 'paper') },
    ],
    why: null,
    buttons: asks
      ? answers(meeting.id, substituteAllowed(basis))
      : [open('Open the meeting', placeOf(basis, ''))],
    fallback: `Your next meeting is on ${fullDay(meeting.heldOn)}:`,
    address: meetingPage(basis, ''),
    summary: lockLine(basis, `your next meeting is ${day}`),
  });
}
