import type { Instant } from '../calendar/instant.ts';
import { londonDay } from '../calendar/london.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { addDays, plainDate } from '../calendar/plain-date.ts';
import type { Calendar } from '../calendar/school-calendar.ts';
import type { Obligation } from '../obligations/obligation.ts';
import { obligationFrom } from '../obligations/obligation.ts';
import type { ObligationRule } from '../obligations/obligation-rule.ts';
import { minutesApproved } from '../obligations/rules/minutes-approved.ts';
import { minutesCirculated } from '../obligations/rules/minutes-circulated.ts';
import { papersCirculated } from '../obligations/rules/papers-circulated.ts';
import type {
  Appointment,
  Group,
  OfficeHolding,
  Organisation,
  Person,
} from '../partnership/partnership.ts';
import type { TermsOfReference } from '../terms-of-reference/format.ts';
import type { AgendaItem } from './agenda.ts';
import type { Meeting } from './meeting.ts';
import type { MinutesVersion } from './minutes.ts';
import type { Notice } from './notice.ts';
import type { Paper } from './papers.ts';
import type { GroupRoll } from './roll.ts';

/** What the words of a notice rest on, the same for its letter and its card. */
export interface NoticeBasis {
  now: Instant;
  meeting: Meeting;
  group: Group;
  jointGroups: readonly Group[];
  terms: TermsOfReference;
  people: readonly Person[];
  organisations: readonly Organisation[];
  appointments: readonly Appointment[];
  offices: readonly OfficeHolding[];
  addressee: Person | null;
  /** Where the product is in a browser, without a slash at the end. */
  publicOrigin: string;
  /** The address of the one act that a personal letter asks for; null where one signs in. */
  actUrl: string | null;
  /** Opens the same in Teams. */
  teamsUrl: string | null;
}

/** A fact of the notice as text, or undefined; numbers are written out. */
export function aboutText(notice: Notice, name: string): string | undefined {
  const value = notice.about[name];
  return value === undefined ? undefined : String(value);
}

/** A day among the notice's facts; undefined where it is absent or no day. */
export function aboutDay(notice: Notice, name: string): PlainDate | undefined {
  const text = aboutText(notice, name);
  return text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) ? plainDate(text) : undefined;
}

export function todayOf(basis: Pick<NoticeBasis, 'now'>): PlainDate {
  return londonDay(basis.now);
}

/** The meeting's own group, without what is known of the groups that share the sitting. */
export function rollOf({ group, terms, appointments, offices }: NoticeBasis): GroupRoll {
  const ours = <Held extends { groupId: string }>(held: readonly Held[]) =>
    held.filter((each) => each.groupId === group.id);
  return { groupId: group.id, terms, appointments: ours(appointments), offices: ours(offices) };
}

// A term that is counted in school days carries its day in the notice's facts.
const noCalendar: Calendar = { bankHolidays: new Set(), school: { known: false } };

/** When the papers are due, from the terms; `about.dueOn` wins where the use case counted it. */
export function papersDue(notice: Notice, basis: NoticeBasis): Obligation {
  return dueBy(papersCirculated, notice, basis);
}

export function minutesDue(notice: Notice, basis: NoticeBasis): Obligation {
  return dueBy(minutesCirculated, notice, basis);
}

export function approvalDue(notice: Notice, basis: NoticeBasis): Obligation {
  return dueBy(minutesApproved, notice, basis);
}

function dueBy(rule: ObligationRule, notice: Notice, { meeting, terms }: NoticeBasis): Obligation {
  const asked = rule.provision(terms);
  const counted = aboutDay(notice, 'dueOn');
  const span = asked.within !== undefined && 'n' in asked.within ? asked.within : undefined;
  const bySchoolDays = span?.count === 'school' || span?.count === 'working';
  const known = bySchoolDays && counted === undefined ? { ...terms, papers: terms.papers } : terms;
  const obligation = bySchoolDays
    ? { ...unspanned(rule, { meeting, terms: known }), span }
    : obligationFrom(rule, { meeting, terms, calendar: noCalendar });
  return counted === undefined
    ? { ...obligation, span: obligation.span ?? null }
    : { ...obligation, span: obligation.span ?? null, dueOn: counted };
}
