import type { Instant } from '../../domain/calendar/instant.ts';
import { instant, secondsBetween } from '../../domain/calendar/instant.ts';
import { OutOfTurn, Unusable } from '../../domain/errors.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { TeamsSuggestion } from '../../domain/meetings/register.ts';
import { confirmPresence, mergePresence } from '../../domain/meetings/take-register.ts';
import type { Actor } from '../actor.ts';
import { byItself } from '../actor.ts';
import type { Ports } from '../ports.ts';
import type { AttendanceRecord } from '../services.ts';
import { amendMeeting } from './amend-meeting.ts';
import { happenings, withMarks } from './mark-register.ts';
import type { MeetingContext } from './meeting-context.ts';

/**
 * Reads the Teams reports of meetings that are on or over. They only suggest; a person confirms.
 * Safe to run at any time: what has been settled stays settled.
 */
export async function fetchAttendance(ports: Ports): Promise<void> {
  const meetings = await ports.atomically((stores) => stores.meetings.heldAndUnsettled());
  const troubles: unknown[] = [];
  for (const meeting of meetings) {
    try {
      await fetchOne(ports, meeting);
    } catch (error) {
      // One meeting that Teams does not let us see hides no other.
      troubles.push(error);
    }
  }
  if (troubles.length > 0) throw troubles[0];
}

async function fetchOne(ports: Ports, { id, m365, minutes, closedAt }: Meeting): Promise<void> {
  if (m365.joinUrl === null || minutes.state !== 'drafting') return;
  const now = ports.clock.now();
  if (!(await isTimeToLook(ports, { id, closedAt, now }))) return;
  const records = await ports.attendance.of(m365.joinUrl);
  if (records.length > 0) await suggest(ports, id, records);
  await ports.atomically(({ marks }) => marks.set(markOf(id), now));
}

const daySeconds = 86_400;
/** A report comes within the hour, and now and then a day later; after a week none comes. */
const looksForSeconds = 7 * daySeconds;
/** The longer ago the end is, the longer we wait between two looks: a quarter of that time. */
const gapShare = 4;

const markOf = (meetingId: string) => `attendance:${meetingId}`;

async function isTimeToLook(
  ports: Ports,
  { id, closedAt, now }: { id: string; closedAt: Instant | null; now: Instant },
): Promise<boolean> {
  if (closedAt === null) return true;
  const over = secondsBetween(closedAt, now);
  if (over > looksForSeconds) return false;
  const looked = await ports.atomically(({ marks }) => marks.get(markOf(id)));
  return looked === undefined || secondsBetween(instant(looked), now) >= over / gapShare;
}

async function suggest(ports: Ports, meetingId: string, records: readonly AttendanceRecord[]) {
  const amending = { actor: byItself, meetingId, permission: 'take-register' } as const;
  await amendMeeting(ports, amending, (context) => {
    const { meeting } = context;
    const suggestions = merged(context, records);
    if (factsOf(suggestions) === factsOf(meeting.suggestions)) return { meeting };
    return {
      meeting: { ...meeting, suggestions },
      history: [
        {
          verb: 'attendance-suggested',
          facts: { people: suggestions.length },
          through: 'teams',
        },
      ],
    };
  });
}

/** What a report says, in a fixed order: a stored value comes back with its keys in another. */
function factsOf(suggestions: readonly TeamsSuggestion[]): string {
  return JSON.stringify(
    suggestions.map(({ id, personId, joins, settled }) => [
      id,
      personId,
      settled,
      joins.map(({ inAt, outAt }) => [inAt, outAt]),
    ]),
  );
}

/** Matched by object id, then by address; whoever is not matched is shown as such. */
function merged(
  { meeting, people }: MeetingContext,
  records: readonly AttendanceRecord[],
): TeamsSuggestion[] {
  return records.map((record) => {
    const email = record.email?.toLowerCase() ?? null;
    const all = [...people.values()];
    const person =
      all.find((each) => each.objectId !== null && each.objectId === record.objectId) ??
      all.find((each) => email !== null && each.email.toLowerCase() === email);
    const id = record.objectId ?? email ?? record.name;
    const known = meeting.suggestions.find((each) => each.id === id);
    return {
      id,
      personId: person?.id ?? null,
      name: record.name,
      address: email,
      joins: mergePresence(record.joins),
      settled: known?.settled ?? null,
    };
  });
}

export interface SuggestionSettled {
  meetingId: string;
  suggestionId: string;
  confirm: boolean;
  /** The row it belongs to, where the match was not clear. */
  key: string | null;
}

/** The secretary confirms what Teams suggests, or sets it aside. */
export async function settleSuggestion(
  ports: Ports,
  actor: Actor,
  { meetingId, suggestionId, confirm, key }: SuggestionSettled,
): Promise<{ says: string }> {
  const amending = { actor, meetingId, permission: 'take-register' } as const;
  let name = '';
  await amendMeeting(ports, amending, (context) => {
    const { meeting } = context;
    const suggestion = meeting.suggestions.find((each) => each.id === suggestionId);
    if (suggestion === undefined) throw new Unusable('none such', { reason: 'no-such-row' });
    if (suggestion.settled !== null) throw new OutOfTurn('settled', { reason: 'already-settled' });
    name = suggestion.name;
    const settled = withSettled(meeting, suggestionId, confirm ? 'confirmed' : 'set-aside');
    if (!confirm) return { meeting: settled };
    const rows = rowsFor(meeting, suggestion, key);
    const at = suggestion.joins[0]?.inAt ?? context.now;
    const present = rows.reduce((m, row) => confirmPresence(m, row, suggestion.joins), settled);
    const after = { ...context, meeting: withMarks(context, present) };
    const moved = rows.flatMap((row) => happenings(after, meeting, { key: row, at }));
    const confirmed = { verb: 'attendance-confirmed', facts: { who: suggestion.name } } as const;
    return { meeting: after.meeting, history: [confirmed, ...moved] };
  });
  return { says: confirm ? `${name} is confirmed from Teams.` : `${name} is set aside.` };
}

/** One row, or one in each group of the sitting for somebody who sits in both. */
function rowsFor(meeting: Meeting, suggestion: TeamsSuggestion, key: string | null): string[] {
  const rows = meeting.register.filter((entry) =>
    key === null
      ? suggestion.personId !== null && entry.personId === suggestion.personId
      : entry.id === key,
  );
  if (rows.length === 0) throw new Unusable('no row', { reason: 'suggestion-without-row' });
  return rows.map(({ id }) => id);
}

function withSettled(meeting: Meeting, id: string, settled: 'confirmed' | 'set-aside'): Meeting {
  const suggestions = meeting.suggestions.map((each) =>
    each.id === id ? { ...each, settled } : each,
  );
  return { ...meeting, suggestions };
}
