import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { sayDay } from '../../domain/calendar/say-day.ts';
import type { Calendar } from '../../domain/calendar/school-calendar.ts';
import type { GroupRoll } from '../../domain/meetings/roll.ts';
import { holdsOn } from '../../domain/meetings/roll.ts';
import type { Group, Organisation, Person } from '../../domain/partnership/partnership.ts';
import {
  explainTerms,
  openQuestions,
  originWords,
} from '../../domain/terms-of-reference/explain.ts';
import type { TermsOfReference } from '../../domain/terms-of-reference/format.ts';
import type { MeetingContext } from '../../use-cases/meetings/meeting-context.ts';
import type {
  GroupHome,
  MeetingSummary,
  MembersView,
  TermsView,
} from '../contract/group-answers.ts';
import { clockView } from './clock-view.ts';
import { headline } from './meeting-view.ts';
import { quorumViews } from './quorum-view.ts';

/** The meeting in short, with its clock: on My week and on the group's home. */
export function meetingSummary(
  context: MeetingContext,
  personId: string | null,
  days: Calendar,
): MeetingSummary {
  const { meeting, group, today } = context;
  const reply = meeting.replies.find((each) => each.personId === personId);
  const words = {
    none: 'You have not answered yet',
    coming: 'You are coming',
    tentative: 'You may be coming',
    apologies: 'You sent apologies',
  };
  const mine = reply === undefined ? null : words[reply.answer];
  const instead = reply?.substitute?.name;
  return {
    id: meeting.id,
    groupKey: group.key,
    groupName: group.name,
    title: meeting.title,
    heldOnWords: sayDay(meeting.heldOn, today),
    phase: meeting.phase,
    clock: clockView(context, days),
    myAnswerWords: instead === undefined ? mine : `${instead} comes in your place`,
  };
}

interface Home {
  group: Group;
  terms: TermsOfReference;
  meetings: readonly MeetingContext[];
  personId: string | null;
  mayCall: boolean;
  days: Calendar;
}

/** Is our next meeting on track? */
export function groupHome({ group, terms, meetings, personId, mayCall, days }: Home): GroupHome {
  const next = meetings.find(({ meeting }) => !over(meeting.phase)) ?? meetings.at(-1);
  return {
    key: group.key,
    name: group.name,
    short: group.short,
    next: next ? meetingSummary(next, personId, days) : null,
    quorum: next ? quorumViews(next) : [],
    headline: next ? headline(next, days) : 'No meeting is planned yet.',
    mayCallMeeting: mayCall,
    openQuestions: openQuestions(terms).length,
    meetings: meetings.map(({ meeting, today }) => ({
      id: meeting.id,
      title: meeting.title,
      heldOnWords: sayDay(meeting.heldOn, today),
      stateWords: phases[meeting.phase],
    })),
  };
}

const phases = {
  called: 'called',
  open: 'now',
  closed: 'held, minutes to come',
  settled: 'held, minutes approved',
  cancelled: 'cancelled',
} as const;

function over(phase: string): boolean {
  return phase === 'settled' || phase === 'cancelled';
}

interface Members {
  group: Group;
  roll: GroupRoll;
  people: ReadonlyMap<string, Person>;
  organisations: ReadonlyMap<string, Organisation>;
  today: PlainDate;
}

/** Who sits in the group, by organisation, with offices and how each person is reached. */
export function membersView({ group, roll, people, organisations, today }: Members): MembersView {
  const held = holdsOn(roll.appointments, today);
  const officers = holdsOn(roll.offices, today);
  const seated = new Set(held.map((each) => each.personId));
  const rows = [
    ...held.map((each) => ({ ...each, seatId: each.seatId })),
    ...officers
      .filter((office) => !seated.has(office.personId))
      .map(({ personId, from }) => ({
        personId,
        from,
        seatId: null,
        organisationId: people.get(personId)?.organisationId ?? null,
      })),
  ];
  const keys = [...new Set(rows.map((row) => row.organisationId))];
  return {
    groupName: group.name,
    sentence: `${seated.size} people, ${new Set(held.flatMap((h) => h.organisationId ?? [])).size} organisations`,
    organisations: keys.map((key) => ({
      name: organisations.get(key ?? '')?.name ?? 'By name',
      isLead: organisations.get(key ?? '')?.isLead ?? false,
      seats: rows
        .filter((row) => row.organisationId === key)
        .map((row) => {
          const person = people.get(row.personId);
          const office = officers.find((each) => each.personId === row.personId);
          const officer = roll.terms.officers.find((each) => each.office === office?.office);
          const seat = roll.terms.membership.seats.find((each) => each.id === row.seatId);
          const yearly = officer?.confirm !== undefined && office?.confirmedOn === null;
          return {
            seat: seat?.title ?? 'in attendance',
            person: person?.name ?? null,
            since: sayDay(row.from),
            office: officer?.title ?? null,
            officeNote: yearly ? 'to be confirmed this year' : null,
            reachedBy: sayReach(person),
          };
        }),
    })),
  };
}

function sayReach(person: Person | undefined): string {
  if (person === undefined) return 'not reached';
  if (person.reach === 'mail-only') return 'by e-mail only';
  const guest = person.reach === 'guest' ? 'guest, ' : '';
  return person.cardsOn ? `${guest}by e-mail and card` : `${guest}by e-mail`;
}

/** The rules in words, each with its origin and clause, and what is left to settle. */
export function termsView(group: Group, terms: TermsOfReference): TermsView {
  const rules = explainTerms(terms);
  const areas = [...new Set(rules.map((rule) => rule.area))];
  const severity = {
    'blocks-setup': 'before the group can start',
    'ask-at-first-meeting': 'at the first meeting',
    note: 'good to know',
  };
  return {
    groupName: group.name,
    versionWords: `Terms of reference ${terms.validity.label}`,
    areas: areas.map((area) => ({
      area,
      rules: rules
        .filter((rule) => rule.area === area)
        .map((rule) => ({
          id: rule.id,
          sentence: rule.sentence,
          originWord: originWords[rule.origin],
          clause: rule.clause ?? null,
          binds: rule.binds,
          question: rule.question ? { ask: rule.question.ask, until: rule.question.until } : null,
        })),
    })),
    questions: openQuestions(terms).map(({ id, ask, options, until, severity: how }) => ({
      id,
      ask,
      options: options ?? [],
      until,
      severityWords: severity[how],
    })),
  };
}
