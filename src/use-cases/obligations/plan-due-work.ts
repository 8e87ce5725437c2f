import { atLondon, londonDay } from '../../domain/calendar/london.ts';
import { addDays } from '../../domain/calendar/plain-date.ts';
import { sayDay } from '../../domain/calendar/say-day.ts';
import type { Calendar } from '../../domain/calendar/school-calendar.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { obligationFrom } from '../../domain/obligations/obligation.ts';
import type { AnchorDays } from '../../domain/obligations/reminders.ts';
import { occasionsOf, sendingTime } from '../../domain/obligations/reminders.ts';
import { minutesCirculated } from '../../domain/obligations/rules/minutes-circulated.ts';
import { papersCirculated } from '../../domain/obligations/rules/papers-circulated.ts';
import type { MeetingContext } from '../meetings/meeting-context.ts';
import type { DueWork } from '../stores.ts';

/** What was late is looked at in the morning after the day on which it was due. */
const lateCheckTime = '08:00';

/**
 * All that will fall due for a meeting, from its terms: reminders, the sending of the papers and
 * the looks at what is late. Made anew after every change; what is done stays done by its key.
 */
export function planDueWork(context: MeetingContext, days: Calendar): DueWork[] {
  const { meeting } = context;
  if (meeting.phase === 'cancelled' || meeting.phase === 'settled') return [];
  const of = { meeting, terms: context.roll.terms, calendar: days };
  const papers = obligationFrom(papersCirculated, of);
  const minutes = obligationFrom(minutesCirculated, of);
  return [
    ...remindersOf(context, days, { papers, minutes }),
    ...sendPapers(context, papers),
    ...lateCheck(context, papers),
    ...lateCheck(context, minutes),
  ];
}

function remindersOf(
  { meeting, group }: MeetingContext,
  days: Calendar,
  { papers, minutes }: { papers: Obligation; minutes: Obligation },
): DueWork[] {
  const { circulatedAt } = meeting.minutes;
  const anchors: AnchorDays = {
    meeting: meeting.phase === 'called' ? meeting.heldOn : null,
    'papers-due': meeting.circulation === null ? papers.dueOn : null,
    'minutes-due': meeting.phase === 'closed' && circulatedAt === null ? minutes.dueOn : null,
    'minutes-circulated': circulatedAt === null ? null : londonDay(circulatedAt),
  };
  return (
    occasionsOf(anchors, days)
      // What would have fallen before the meeting was called is not made up for.
      .filter(({ at }) => at > meeting.calledAt)
      .map(({ reminder, occasion, at }) => ({
        key: `remind:${reminder.notice}:${meeting.id}:${occasion}`,
        kind: 'remind',
        meetingId: meeting.id,
        dueAt: at,
        about: { notice: reminder.notice, occasion, of: reminder.daysBefore.length },
        says: `${group.short}: ${reminder.says}`,
      }))
  );
}

function sendPapers({ meeting, group }: MeetingContext, papers: Obligation): DueWork[] {
  if (papers.dueOn === null || !papers.binding || meeting.circulation !== null) return [];
  if (meeting.phase !== 'called') return [];
  const at = atLondon(papers.dueOn, sendingTime);
  if (at <= meeting.calledAt) return [];
  return [
    {
      key: `send-papers:${meeting.id}:${papers.dueOn}`,
      kind: 'send-papers',
      meetingId: meeting.id,
      dueAt: at,
      about: {},
      says: `${group.short}: the papers for ${sayDay(meeting.heldOn)} go out`,
    },
  ];
}

function lateCheck({ meeting, group }: MeetingContext, obligation: Obligation): DueWork[] {
  if (!obligation.binding || obligation.dueOn === null || obligation.metOn !== null) return [];
  if (meeting.waivers.some((waiver) => waiver.ruleId === obligation.ruleId)) return [];
  const what = obligation.ruleId === 'papers-circulated' ? 'papers' : 'minutes';
  return [
    {
      key: `check-late:${obligation.ruleId}:${meeting.id}:${obligation.dueOn}`,
      kind: 'check-late',
      meetingId: meeting.id,
      dueAt: atLondon(addDays(obligation.dueOn, 1), lateCheckTime),
      about: { ruleId: obligation.ruleId, dueOn: obligation.dueOn },
      says: `${group.short}: the chair hears if the ${what} have not gone out`,
    },
  ];
}
