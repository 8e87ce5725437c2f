import type { MeetingPart, NoticeBasis } from '../domain/meetings/notice-facts.ts';
import { meetingPage } from '../domain/meetings/notice-facts.ts';
import { open } from './card-buttons.ts';
import { lockLine, overLine, placeOf } from './card-facts.ts';
import type { CardContent } from './card-parts.ts';
import { cardOf } from './card-parts.ts';

/** What was done, by which office and when, and what comes next. */
export interface Outcome {
  /** A sentence of ours: "Approved by the Chairperson, 16 September, 09:40." */
  done: string;
  /** A sentence of ours, or that nothing else is needed. */
  next?: string;
  part?: MeetingPart;
}

/** Takes the place of a card whose question is settled: no act is left on it. */
export function outcomeCard(basis: NoticeBasis, { done, next, part = '' }: Outcome): CardContent {
  return cardOf({
    overLine: overLine(basis),
    headline: done,
    state: { words: next ?? 'Nothing else is needed.', colour: 'good' },
    facts: [],
    why: null,
    buttons: [open('Open the meeting', placeOf(basis, part))],
    fallback: `${done} ${next ?? 'Nothing else is needed.'}`,
    address: meetingPage(basis, part),
    summary: lockLine(basis, done),
  });
}
