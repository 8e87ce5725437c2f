import { atLondon, londonDay } from '../../domain/calendar/london.ts';
import { addDays } from '../../domain/calendar/plain-date.ts';
import { sayDay } from '../../domain/calendar/say-day.ts';
import type { Calendar } from '../../domain/calendar/school-calendar.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { obligationFrom } from '../../domain/obligations/obligation.ts';
import type { AnchorDays, Occasion } from '../../domain/obligations/reminders.ts';
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

function isAhead({ meeting, now }: MeetingContext): boolean {
  return meeting.phase === 'called' && now < meeting.startsAt;
}

function isWaived({ waivers }: Meeting, { ruleId }: Obligation): boolean {
  return waivers.some((waiver) => waiver.ruleId === ruleId);
}

function remindersOf(
  context: MeetingContext,
  days: Calendar,
  { papers, minutes }: { papers: Obligation; minutes: Obligation },
): DueWork[] {
  const { meeting, group, now } = context;
  const { circulatedAt } = meeting.minutes;
  const papersOpen = isAhead(context) && meeting.circulation === null && !isWaived(meeting, papers);
  const anchors: AnchorDays = {
    meeting: isAhead(context) ? meeting.heldOn : null,
    'papers-due': papersOpen ? papers.dueOn : null,
    'minutes-due': meeting.phase === 'closed' && circulatedAt === null ? minutes.dueOn : null,
    'minutes-circulated': circulatedAt === null ? null : londonDay(circulatedAt),
  };
  const occasions = occasionsOf(anchors, days);
  // After an outage only the newest is told; what fell before it was owed is not made up for.
  const overtaken = ({ reminder, occasion }: Occasion) =>
    occasions.some((o) => o.reminder === reminder && o.occasion > occasion && o.at <= now);
  const owedFrom = ({ reminder: { anchor } }: Occasion) =>
    anchor === 'minutes-due' ? (meeting.closedAt ?? meeting.calledAt) : meeting.calledAt;
  return occasions
    .filter((each) => each.at > owedFrom(each) && !overtaken(each))
    .map(({ reminder, occasion, at }) => ({
      key: `remind:${reminder.notice}:${meeting.id}:${occasion}`,
      kind: 'remind',
      meetingId: meeting.id,
      dueAt: at,
      about: { notice: reminder.notice, occasion, of: reminder.daysBefore.length },
      says: `${group.short}: ${reminder.says}`,
    }));
}

function sendPapers(context: MeetingContext, papers: Obligation): DueWork[] {
  const { meeting, group } = context;
  if (papers.dueOn === null || !papers.binding || meeting.circulation !== null) return [];
  if (!isAhead(context) || isWaived(meeting, papers)) return [];
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
  if (isWaived(meeting, obligation)) return [];
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
