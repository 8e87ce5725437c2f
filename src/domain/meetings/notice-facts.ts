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
import { mayBeReplaced } from './roll.ts';

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
  /** Bank holidays, and the school terms where they are known. */
  days: Calendar;
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

/** When the papers are due; `about.dueOn` wins where the use case has counted the day. */
export function papersDue(notice: Notice, basis: NoticeBasis): Obligation {
  return dueBy(papersCirculated, notice, basis);
}

export function minutesDue(notice: Notice, basis: NoticeBasis): Obligation {
  return dueBy(minutesCirculated, notice, basis);
}

export function approvalDue(notice: Notice, basis: NoticeBasis): Obligation {
  return dueBy(minutesApproved, notice, basis);
}

function dueBy(rule: ObligationRule, notice: Notice, basis: NoticeBasis): Obligation {
  const { meeting, terms, days } = basis;
  const obligation = obligationFrom(rule, { meeting, terms, calendar: days });
  const counted = aboutDay(notice, 'dueOn');
  return counted === undefined ? obligation : { ...obligation, dueOn: counted };
}

/**
 * The day by which the office wants something, so that it can go out on the next: a date of the
 * office, never "due". Null where the terms lead to no day.
 */
export function wantedOn(notice: Notice, { dueOn }: Obligation): PlainDate | null {
  const said = aboutDay(notice, 'wantedOn');
  if (said !== undefined) return said;
  return dueOn === null ? null : addDays(dueOn, -1);
}

/** The items for which the addressee still owes a paper, and the one that the notice names. */
export function itemsWithoutPaper(notice: Notice, basis: NoticeBasis): AgendaItem[] {
  const { meeting, addressee } = basis;
  const has = new Set(meeting.papers.map((paper) => paper.agendaItemId));
  const named = aboutText(notice, 'agendaItemId');
  return meeting.agenda.filter(
    (item) =>
      !has.has(item.id) &&
      (item.id === named || (item.wantsPaper && item.ownerId === (addressee?.id ?? ''))),
  );
}

/** Every item that still waits for its paper, whoever owes it. */
export function itemsStillWaiting({ meeting }: NoticeBasis): AgendaItem[] {
  const has = new Set(meeting.papers.map((paper) => paper.agendaItemId));
  return meeting.agenda.filter((item) => item.wantsPaper && !has.has(item.id));
}

/** The paper that the notice is about; undefined when it is about none, or it was withdrawn. */
export function paperOf(notice: Notice, { meeting }: NoticeBasis): Paper | undefined {
  const id = aboutText(notice, 'paperId');
  return meeting.papers.find((paper) => paper.id === id);
}

/** The version of the minutes that the notice is about: the one named, else the newest. */
export function versionOf(notice: Notice, { meeting }: NoticeBasis): MinutesVersion | undefined {
  const number = Number(aboutText(notice, 'version'));
  const { versions } = meeting.minutes;
  return versions.find((version) => version.number === number) ?? versions.at(-1);
}

/** Headings of the sections that are not as they were in the version before; none for the first. */
export function changedHeadings({ meeting }: NoticeBasis, version: MinutesVersion): string[] {
  const before = meeting.minutes.versions.find((each) => each.number === version.number - 1);
  if (before === undefined) return [];
  const old = new Map(before.sections.map((section) => [section.agendaItemId, section.notes]));
  return version.sections
    .filter((section) => old.get(section.agendaItemId) !== section.notes)
    .map((section) => section.heading);
}

/** Whether the terms let the addressee send a deputy. */
export function substituteAllowed(basis: NoticeBasis): boolean {
  return mayBeReplaced(rollOf(basis), basis.addressee?.id ?? '', basis.meeting.heldOn);
}

/** The page of this meeting in a browser; `part` is a place on it, or a page below it. */
export function meetingPage(basis: NoticeBasis, part: MeetingPart = ''): string {
  const { publicOrigin, group, meeting } = basis;
  return `${publicOrigin}/groups/${group.key}/meetings/${meeting.heldOn}~${meeting.id}${part}`;
}

export type MeetingPart = '' | '#papers' | '#coming' | '/minutes' | '/register';
