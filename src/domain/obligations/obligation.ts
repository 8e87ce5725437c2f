import type { PlainDate } from '../calendar/plain-date.ts';
import { daysBetween } from '../calendar/plain-date.ts';
import type { Calendar } from '../calendar/school-calendar.ts';
import type { Span } from '../calendar/span.ts';
import { dayAfter, dayBefore, SchoolCalendarUnknown } from '../calendar/span.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { TermsOfReference } from '../terms-of-reference/format.ts';
import { binds } from '../terms-of-reference/provision.ts';
import type { Who } from '../terms-of-reference/who.ts';
import type { Asked, ObligationRule, ObligationRuleId } from './obligation-rule.ts';

/** Something owed for one meeting, by somebody, by a day. */
export interface Obligation {
  ruleId: ObligationRuleId;
  meetingId: string;
  owedBy: Who;
  /** The last day in time; null where no terms and no proposal give one, or none is known yet. */
  dueOn: PlainDate | null;
  metOn: PlainDate | null;
  /** Only a binding obligation can be late (domain rule 1). */
  binding: boolean;
  asked: Asked;
  /** The span that the day was counted with; null where there is none. */
  span: Span | null;
}

export interface ObligationContext {
  meeting: Meeting;
  terms: TermsOfReference;
  calendar: Calendar;
}

export function obligationFrom(
  rule: ObligationRule,
  { meeting, terms, calendar }: ObligationContext,
): Obligation {
  const asked = rule.provision(terms);
  const stated = spanOf(asked.within);
  const span = stated ?? spanOf(asked.proposal);
  const count = rule.when === 'before-meeting' ? dayBefore : dayAfter;
  return {
    ruleId: rule.id,
    meetingId: meeting.id,
    owedBy: asked.by,
    dueOn: span === null ? null : dayOrUnknown(() => count(meeting.heldOn, span, calendar)),
    metOn: rule.metOn(meeting),
    binding: binds(asked) && stated !== null,
    asked,
    span,
  };
}

/** Where school days cannot be counted yet there is no day: nothing is guessed, or late. */
function dayOrUnknown(count: () => PlainDate): PlainDate | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof SchoolCalendarUnknown) return null;
    throw error;
  }
}

function spanOf(when: Asked['within']): Span | null {
  return when !== undefined && 'n' in when ? when : null;
}

export type ObligationState = 'met' | 'ahead' | 'soon' | 'late' | 'proposal';

/** "Due soon" begins with the first reminder, a week before. */
const soonDays = 7;

/** Where an obligation stands on a day. What does not bind is a proposal, and never late. */
export function stateOf(obligation: Obligation, today: PlainDate): ObligationState {
  if (obligation.metOn !== null) return 'met';
  if (!obligation.binding || obligation.dueOn === null) return 'proposal';
  if (obligation.dueOn < today) return 'late';
  return daysBetween(today, obligation.dueOn) <= soonDays ? 'soon' : 'ahead';
}

/** Days by which it was met too late, or is late today; 0 when in time or not binding. */
export function daysLate(obligation: Obligation, today: PlainDate): number {
  if (!obligation.binding || obligation.dueOn === null) return 0;
  return Math.max(0, daysBetween(obligation.dueOn, obligation.metOn ?? today));
}
