import type { Instant } from '../../domain/calendar/instant.ts';
import { sayTime } from '../../domain/calendar/say-day.ts';
import type { Calendar } from '../../domain/calendar/school-calendar.ts';
import type { RegisterEntry, TeamsSuggestion } from '../../domain/meetings/register.ts';
import { holdsOn } from '../../domain/meetings/roll.ts';
import type { Standing } from '../../domain/permissions.ts';
import type { MeetingContext } from '../../use-cases/meetings/meeting-context.ts';
import type { RegisterRow, RegisterView } from '../contract/meeting-answers.ts';
import { quorumViews } from './quorum-view.ts';
import { verbsFor } from './verbs.ts';

/** The register as it is taken: rows to press, who Teams saw, and the live quorum. */
export function registerView(
  context: MeetingContext,
  standing: Standing,
  days: Calendar,
): RegisterView {
  const { meeting, group, jointGroups, organisations } = context;
  const over = meeting.phase === 'closed' || meeting.phase === 'settled';
  const here = meeting.register.filter(({ presence }) =>
    over ? presence.length > 0 : presence.at(-1)?.outAt === null,
  );
  const schools = new Set(here.flatMap((entry) => entry.organisationId ?? [])).size;
  const people = here.length === 1 ? '1 person' : `${here.length} people`;
  return {
    meetingId: meeting.id,
    title: meeting.title,
    open: meeting.phase === 'open',
    closed: over,
    quorum: quorumViews(context),
    summary: `${people} ${over ? 'attended' : 'here'}, ${schools} organisations`,
    rows: meeting.register.map((entry) => rowOf(entry, context)),
    suggestions: meeting.suggestions
      .filter((suggestion) => suggestion.settled === null)
      .map((suggestion) => suggestionView(suggestion, context)),
    groups: [group, ...jointGroups].map(({ id, name }) => ({ id, name })),
    organisations: [...organisations.values()].map(({ id, name }) => ({ id, name })),
    representatives: representatives(context),
    may: verbsFor(context, standing, days),
  };
}

function rowOf(entry: RegisterEntry, context: MeetingContext): RegisterRow {
  const { meeting, organisations, people, group, jointGroups } = context;
  const last = entry.presence.at(-1);
  const names = new Map([group, ...jointGroups].map((each) => [each.id, each.name]));
  const instead = people.get(entry.substituteFor ?? '')?.name;
  const capacities = {
    representative: entry.organisationId === null ? seatTitle(entry, context) : 'representative',
    substitute: instead === undefined ? 'substitute' : `in place of ${instead}`,
    officer: 'in attendance',
    guest: 'guest',
  };
  return {
    key: entry.id,
    groupId: entry.groupId,
    groupName: names.get(entry.groupId) ?? '',
    name: entry.name,
    organisation: organisations.get(entry.organisationId ?? '')?.name ?? '',
    capacity: capacities[entry.capacity],
    countsWords: countsWords(entry, meeting.register),
    here: last !== undefined && last.outAt === null,
    words: sayPresence(entry, meeting.closedAt),
    presence: entry.presence.map(({ inAt, outAt }) => ({
      in: sayTime(inAt),
      out: outAt === null ? null : sayTime(outAt),
    })),
    teamsWords: teamsWords(entry, meeting.suggestions),
  };
}

function seatTitle({ groupId, seatId }: RegisterEntry, context: MeetingContext): string {
  const roll = [context.roll, ...context.jointRolls].find((each) => each.groupId === groupId);
  return roll?.terms.membership.seats.find((seat) => seat.id === seatId)?.title ?? 'member';
}

/** Why a person who is here does not add one: a guest, an officer, a second of one school. */
function countsWords(entry: RegisterEntry, register: readonly RegisterEntry[]): string | null {
  if (entry.capacity === 'guest') return 'guests do not count';
  if (entry.capacity === 'officer') return 'does not count';
  if (entry.presence.at(-1)?.outAt !== null) return null;
  const first = register.find(
    (each) =>
      each.groupId === entry.groupId &&
      each.organisationId !== null &&
      each.organisationId === entry.organisationId &&
      (each.capacity === 'representative' || each.capacity === 'substitute') &&
      each.presence.at(-1)?.outAt === null,
  );
  return first === undefined || first.id === entry.id ? null : 'second person, does not add one';
}

function sayPresence(entry: RegisterEntry, closedAt: Instant | null): string | null {
  const last = entry.presence.at(-1);
  if (last === undefined) return entry.apologies ? 'apologies sent' : null;
  // Whoever stayed until the end did not leave.
  const stayed = closedAt !== null && last.outAt !== null && last.outAt >= closedAt;
  if (stayed) return `here from ${sayTime(last.inAt)} to the end`;
  return last.outAt === null
    ? `here since ${sayTime(last.inAt)}`
    : `left at ${sayTime(last.outAt)}`;
}

function teamsWords(entry: RegisterEntry, suggestions: readonly TeamsSuggestion[]): string | null {
  const seen = suggestions.find(
    (each) => each.personId !== null && each.personId === entry.personId,
  );
  const first = seen?.joins[0];
  if (seen === undefined || first === undefined || seen.settled === 'set-aside') return null;
  const confirmed = seen.settled === 'confirmed' ? ', confirmed' : '';
  return `Teams: joined ${sayTime(first.inAt)}${confirmed}`;
}

function suggestionView(suggestion: TeamsSuggestion, { people }: MeetingContext) {
  const times = suggestion.joins
    .map(({ inAt, outAt }) => `${sayTime(inAt)} to ${outAt === null ? 'now' : sayTime(outAt)}`)
    .join(', ');
  const matched = people.get(suggestion.personId ?? '')?.name ?? null;
  return { id: suggestion.id, name: suggestion.name, words: `in Teams ${times}`, matched };
}

function representatives({ roll, jointRolls, meeting, people }: MeetingContext) {
  return [roll, ...jointRolls].flatMap((each) =>
    holdsOn(each.appointments, meeting.heldOn).flatMap((held) => {
      const person = people.get(held.personId);
      return person ? [{ id: person.id, name: person.name }] : [];
    }),
  );
}
