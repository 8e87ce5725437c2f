import { londonDay } from '../../domain/calendar/london.ts';
import { sayDay } from '../../domain/calendar/say-day.ts';
import type { Calendar } from '../../domain/calendar/school-calendar.ts';
import { obligationFrom } from '../../domain/obligations/obligation.ts';
import { minutesCirculated } from '../../domain/obligations/rules/minutes-circulated.ts';
import type { MeetingContext } from '../../use-cases/meetings/meeting-context.ts';
import { sayDue } from './clock-view.ts';

/** Whose turn it is with the minutes. */
export function minutesWords(context: MeetingContext, days: Calendar): string {
  const { meeting, roll, today } = context;
  const { minutes } = meeting;
  const of = { meeting, terms: roll.terms, calendar: days };
  const due = obligationFrom(minutesCirculated, of);
  const version = minutes.versions.length;
  if (meeting.phase === 'called' || meeting.phase === 'open') {
    return due.dueOn === null ? 'After the meeting.' : `${sayDue(due, context)}.`;
  }
  switch (minutes.state) {
    case 'drafting':
      return version > 0 ? 'A change was asked for.' : 'Minutes are being written.';
    case 'with-chair':
      return `Version ${version} is with the chair.`;
    case 'cleared':
      return 'Minutes are on their way.';
    case 'circulated':
      return `Out as DRAFT since ${sayDay(londonDay(minutes.circulatedAt ?? context.now), today)}.`;
    case 'approved':
      return 'Approved by the group.';
  }
}
