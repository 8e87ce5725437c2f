import type { Instant } from '../../domain/calendar/instant.ts';
import { atLondon } from '../../domain/calendar/london.ts';
import { sayTime } from '../../domain/calendar/say-day.ts';
import { Unusable } from '../../domain/errors.ts';
import type { HistoryVerb } from '../../domain/meetings/history.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { RegisterEntry } from '../../domain/meetings/register.ts';
import { decisionsByRegister, quorateStretches, tallyAt } from '../../domain/meetings/roll.ts';
import { sayQuorum } from '../../domain/meetings/say-quorum.ts';
import { arrive, giveApologies, leave, unmark } from '../../domain/meetings/take-register.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';
import type { Happening } from './amend-meeting.ts';
import { amendMeeting } from './amend-meeting.ts';
import type { MeetingContext } from './meeting-context.ts';

export type Mark = 'here' | 'left' | 'apologies' | 'not-here';

export interface RegisterMark {
  meetingId: string;
  /** The id of the register's row. */
  key: string;
  mark: Mark;
  /** London clock time on the day of the meeting; now when absent. */
  time?: string | undefined;
}

/**
 * One press in the register. When it brings or takes the quorum, history says so; the meeting is
 * never stopped. Throws Unusable for a row that is not there or a time that cannot be.
 */
export async function markRegister(
  ports: Ports,
  actor: Actor,
  { meetingId, key, mark, time }: RegisterMark,
): Promise<{ says: string }> {
  let at = ports.clock.now();
  const amending = { actor, meetingId, permission: 'take-register' } as const;
  const saved = await amendMeeting(ports, amending, (context) => {
    at = time === undefined ? context.now : atLondon(context.meeting.heldOn, time);
    if (at > context.now) throw new Unusable('in the future', { reason: 'time-in-future' });
    const meeting = withMarks(context, marked(context.meeting, { key, mark, at }));
    return { meeting, history: happenings({ ...context, meeting }, context.meeting, { key, at }) };
  });
  return { says: sayMark(saved, key, at) };
}

function marked(meeting: Meeting, { key, mark, at }: { key: string; mark: Mark; at: Instant }) {
  switch (mark) {
    case 'here':
      return arrive(meeting, key, at);
    case 'left':
      return leave(meeting, key, at);
    case 'apologies':
      return giveApologies(meeting, key);
    case 'not-here':
      return unmark(meeting, key);
  }
}

/** The meeting after a change of its register, with the marks of its decisions made anew. */
export function withMarks({ roll, jointRolls }: MeetingContext, meeting: Meeting): Meeting {
  return { ...meeting, decisions: decisionsByRegister([roll, ...jointRolls], meeting) };
}

/** What history keeps of a change in the register: who came or went, and what it did to quorum. */
export function happenings(
  after: MeetingContext,
  before: Meeting,
  { key, at }: { key: string; at: Instant },
): Happening[] {
  const entry = entryOf(after.meeting, key);
  const was = entryOf(before, key);
  if (entry === undefined || JSON.stringify(entry) === JSON.stringify(was)) return [];
  const isHere = entry.presence.at(-1)?.outAt === null;
  const wasHere = was?.presence.at(-1)?.outAt === null;
  const facts = { who: whoIs(after, entry), time: sayTime(at) };
  const moved: Happening[] =
    isHere === wasHere ? [] : [{ verb: isHere ? 'arrived' : 'left', facts }];
  const roll = [after.roll, ...after.jointRolls].find((each) => each.groupId === entry.groupId);
  if (roll === undefined) return moved;
  const metBefore = tallyAt(roll, before, at).met;
  const tally = tallyAt(roll, after.meeting, at);
  if (tally.met === null || tally.met === metBefore) return moved;
  const verb: HistoryVerb = tally.met ? 'quorum-reached' : 'quorum-lost';
  const count = { present: tally.present, needed: tally.needed ?? 0, time: sayTime(at) };
  const { clause } = roll.terms.quorum;
  return [...moved, { verb, facts: count, ruleId: 'quorum', clause }];
}

function entryOf(meeting: Meeting, key: string): RegisterEntry | undefined {
  return meeting.register.find((each) => each.id === key);
}

function whoIs({ organisations }: MeetingContext, entry: RegisterEntry): string {
  const organisation = organisations.get(entry.organisationId ?? '')?.name;
  return organisation === undefined ? entry.name : `${entry.name}, ${organisation}`;
}

function sayMark(context: MeetingContext, key: string, at: Instant): string {
  const { meeting, roll, jointRolls } = context;
  const entry = entryOf(meeting, key);
  const own = [roll, ...jointRolls].find((each) => each.groupId === entry?.groupId);
  if (entry === undefined || own === undefined) return 'Saved.';
  const last = entry.presence.at(-1);
  const state = sayState(entry, last?.outAt ?? null);
  const quorum = sayQuorum(tallyAt(own, meeting, at), quorateStretches(own, meeting));
  return `${whoIs(context, entry)}: ${state}. ${quorum}`;
}

function sayState(entry: RegisterEntry, leftAt: Instant | null): string {
  if (entry.apologies) return 'apologies';
  if (entry.presence.length === 0) return 'not marked';
  return leftAt === null ? 'here' : `left at ${sayTime(leftAt)}`;
}
