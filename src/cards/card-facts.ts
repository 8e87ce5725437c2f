import type { PlainDate } from '../domain/calendar/plain-date.ts';
import { sayDay, sayRelative } from '../domain/calendar/say-day.ts';
import type { Notice } from '../domain/meetings/notice.ts';
import type { MeetingPart, NoticeBasis } from '../domain/meetings/notice-facts.ts';
import { meetingPage, todayOf } from '../domain/meetings/notice-facts.ts';
import { officeTitle, sayMeetingDay } from '../domain/meetings/say-notice.ts';
import type { CardContent, CardPage } from './card-parts.ts';
import { cut } from './card-parts.ts';

/** "Alliance Partnership Group · Thursday 10 September". */
export function overLine(basis: NoticeBasis): string {
  return `${cut(basis.group.name, 80)} · ${sayMeetingDay(basis)}`;
}

/** Where a button leads: into Teams where that is known, else into the browser. */
export function placeOf(basis: NoticeBasis, part: MeetingPart): string {
  return basis.teamsUrl ?? meetingPage(basis, part);
}

/** How soon, in words that need no colour. */
export function until(wanted: string, day: PlainDate, basis: NoticeBasis): CardPage['state'] {
  const today = todayOf(basis);
  const soon = sayRelative(day, today);
  return day < today
    ? { words: 'Still needed', colour: 'warning' }
    : { words: `${wanted} ${soon}`, colour: 'warning' };
}

/** A day for a text that may be read at any time: always with its year. */
export function fullDay(day: PlainDate): string {
  return sayDay(day);
}

export function chairTitle({ terms }: NoticeBasis): string {
  return officeTitle(terms, 'chair');
}

/** The line for the lock screen: the group's short name and no title of anything. */
export function lockLine({ group }: NoticeBasis, says: string): string {
  return `${cut(group.short, 30)}: ${says}`;
}

export type WriteCard = (notice: Notice, basis: NoticeBasis) => CardContent;
