import type { HistoryEntry, HistoryVerb } from '../../domain/meetings/history.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Notice } from '../../domain/meetings/notice.ts';
import type { Permission } from '../../domain/permissions.ts';
import type { Actor } from '../actor.ts';
import { planDueWork } from '../obligations/plan-due-work.ts';
import type { Ports } from '../ports.ts';
import type { DueWork } from '../stores.ts';
import type { MeetingContext } from './meeting-context.ts';
import { loadContext, requirePermission } from './meeting-context.ts';

/** What a use case makes of a meeting: all of it is kept, or nothing. */
export interface Amendment {
  meeting: Meeting;
  history?: Happening[];
  notices?: Notice[];
  /** Chores that are due at once; the reminders are planned anew by themselves. */
  chores?: DueWork[];
  /** The key of the work that this does: done with it or not at all, so that it is told once. */
  done?: string;
}

/** A line of history; who, when and where are added when it is kept. */
export interface Happening {
  verb: HistoryVerb;
  facts?: HistoryEntry['facts'];
  ruleId?: string | undefined;
  clause?: string | undefined;
  through?: HistoryEntry['through'];
  byPersonId?: string | null;
}

export interface Amending {
  actor: Actor;
  meetingId: string;
  /** Which permission it takes may hang on where the meeting stands. */
  permission: Permission | ((meeting: Meeting) => Permission);
}

/**
 * Permission, check, change, notice and history in one transaction, on a meeting that nobody else
 * changes meanwhile. Throws NotFound, NotPermitted, and whatever `change` throws; then nothing is
 * kept. Returns the context with the meeting as saved.
 */
export async function amendMeeting(
  ports: Ports,
  { actor, meetingId, permission }: Amending,
  change: (context: MeetingContext) => Amendment,
): Promise<MeetingContext> {
  return ports.atomically(async (stores) => {
    const context = await loadContext(stores, meetingId, ports.clock);
    const asked = typeof permission === 'function' ? permission(context.meeting) : permission;
    requirePermission(context, actor, asked);
    const { meeting, history = [], notices = [], chores = [], done } = change(context);
    if (done !== undefined && !(await stores.dues.done(done))) return context;
    if (meeting !== context.meeting) await stores.meetings.save(meeting);
    for (const happening of history) {
      await stores.history.add(entryOf(happening, context, actor));
    }
    for (const notice of notices) await stores.outbox.add(notice);
    const saved = { ...context, meeting: { ...meeting, version: meeting.version + 1 } };
    await stores.dues.replan(meetingId, planDueWork(saved, ports.days));
    for (const chore of chores) await stores.dues.add(chore);
    return saved;
  });
}

export function entryOf(
  happening: Happening,
  context: Pick<MeetingContext, 'meeting' | 'now'>,
  actor: Actor,
): HistoryEntry {
  return {
    meetingId: context.meeting.id,
    at: context.now,
    byPersonId: happening.byPersonId === undefined ? actor.personId : happening.byPersonId,
    through: happening.through ?? actor.through,
    verb: happening.verb,
    facts: happening.facts ?? {},
    ruleId: happening.ruleId ?? null,
    clause: happening.clause ?? null,
  };
}
