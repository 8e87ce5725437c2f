import { londonDay } from '../../domain/calendar/london.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { daysBetween } from '../../domain/calendar/plain-date.ts';
import { sayDay, sayRelative, sayTime } from '../../domain/calendar/say-day.ts';
import type { Calendar } from '../../domain/calendar/school-calendar.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { obligationFrom, stateOf } from '../../domain/obligations/obligation.ts';
import type { ObligationRule } from '../../domain/obligations/obligation-rule.ts';
import { minutesApproved } from '../../domain/obligations/rules/minutes-approved.ts';
import { minutesCirculated } from '../../domain/obligations/rules/minutes-circulated.ts';
import { papersCirculated } from '../../domain/obligations/rules/papers-circulated.ts';
import type { MeetingContext } from '../../use-cases/meetings/meeting-context.ts';
import type { ClockStop, MeetingClock, StateWord } from '../contract/parts.ts';
import { whyDue } from './why.ts';

/** A meeting's fortnight as one line: papers, meeting, minutes, approval, and today's hand. */
export function clockView(context: MeetingContext, days: Calendar): MeetingClock {
  const { meeting, today } = context;
  const stops = [
    stopOf(papersCirculated, context, days),
    meetingStop(context),
    stopOf(minutesCirculated, context, days),
    stopOf(minutesApproved, context, days),
  ];
  const approvedAt = meeting.minutes.approved?.at;
  return {
    name: `Papers and minutes, meeting of ${sayDay(meeting.heldOn, today)}`,
    stops,
    hand: approvedAt === undefined ? handOf(stops, today) : null,
    doneWords:
      approvedAt === undefined ? null : `All done, ${sayDay(londonDay(approvedAt), today)}.`,
  };
}

const names = {
  'papers-circulated': { id: 'papers-out', name: 'Papers out' },
  'minutes-circulated': { id: 'minutes-out', name: 'Minutes out' },
  'minutes-approved': { id: 'approved', name: 'Approved' },
} as const;

function stopOf(rule: ObligationRule, context: MeetingContext, days: Calendar): ClockStop {
  const { meeting, roll, today } = context;
  const obligation = obligationFrom(rule, { meeting, terms: roll.terms, calendar: days });
  const waived = meeting.waivers.find((waiver) => waiver.ruleId === rule.id);
  // Minutes are owed for a meeting that was held: until its register is opened, none are late.
  if (rule.when === 'after-meeting' && meeting.phase === 'called' && meeting.heldOn < today) {
    const words = 'after the register is taken';
    return { ...names[rule.id], on: obligation.dueOn, state: 'ahead', words, why: null };
  }
  const state = waived && obligation.metOn === null ? 'waived' : stateOf(obligation, today);
  return {
    ...names[rule.id],
    on: obligation.metOn ?? obligation.dueOn,
    state,
    words: waived && state === 'waived' ? `Waived: ${waived.reason}` : sayDue(obligation, context),
    why: whyDue(obligation, rule.says, context),
  };
}

/** "Due" and "late" are words for binding rules only; what is usual says so. */
export function sayDue(obligation: Obligation, { today }: MeetingContext): string {
  const { dueOn, metOn } = obligation;
  if (metOn !== null) return sayMet(obligation, metOn, today);
  if (dueOn === null) return 'No day in your terms';
  const day = sayDay(dueOn, today);
  switch (stateOf(obligation, today)) {
    case 'proposal':
      return `usual: ${day}`;
    case 'late':
      return `late by ${sayDays(daysBetween(dueOn, today))}, was due ${day}`;
    default:
      return `by ${day}, ${sayRelative(dueOn, today)}`;
  }
}

function sayMet({ dueOn, binding }: Obligation, metOn: PlainDate, today: PlainDate): string {
  const day = `${sayDay(metOn, today)}`;
  if (!binding || dueOn === null) return day;
  const early = daysBetween(metOn, dueOn);
  if (early > 0) return `${day}, ${sayDays(early)} early`;
  return early === 0 ? `${day}, on time` : `${day}, ${sayDays(-early)} late`;
}

function sayDays(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function meetingStop({ meeting, today }: MeetingContext): ClockStop {
  const states: Record<typeof meeting.phase, StateWord> = {
    called: daysBetween(today, meeting.heldOn) <= 7 ? 'soon' : 'ahead',
    open: 'soon',
    closed: 'met',
    settled: 'met',
    cancelled: 'waived',
  };
  const day = sayDay(meeting.heldOn, today);
  const words: Record<typeof meeting.phase, string> = {
    called: `${day}, ${sayTime(meeting.startsAt)}, ${sayRelative(meeting.heldOn, today)}`,
    open: `now, since ${sayTime(meeting.openedAt ?? meeting.startsAt)}`,
    closed: day,
    settled: day,
    cancelled: `${day}, cancelled`,
  };
  return {
    id: 'meeting',
    name: 'Meeting',
    on: meeting.heldOn,
    state: states[meeting.phase],
    words: words[meeting.phase],
    why: null,
  };
}

/** The hand stands after the last stop whose day has come. */
function handOf(stops: readonly ClockStop[], today: PlainDate): MeetingClock['hand'] {
  const passed = stops.filter((stop) => stop.on !== null && stop.on <= today).length;
  return { on: today, words: `today, ${sayDay(today, today)}`, afterStop: passed - 1 };
}
