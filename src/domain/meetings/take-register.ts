import type { Instant } from '../calendar/instant.ts';
import { OutOfTurn, Unusable } from '../errors.ts';
import type { Meeting } from './meeting.ts';
import type { Presence, RegisterEntry } from './register.ts';

/** Opens the meeting with its register: a row for each who is expected, so nobody is missing. */
export function openRegister(meeting: Meeting, rows: RegisterEntry[], at: Instant): Meeting {
  if (meeting.phase !== 'called') throw new OutOfTurn(`register opened in ${meeting.phase}`);
  return { ...meeting, phase: 'open', openedAt: at, register: rows };
}

/**
 * Marks one entry as here from `at`, after the end until the end. Marking somebody who is here
 * changes nothing. Throws Unusable for a time before they left, or after the end.
 */
export function arrive(meeting: Meeting, entryId: string, at: Instant): Meeting {
  requireBeforeEnd(meeting, at);
  return change(meeting, entryId, (entry) => {
    if (entry.presence.some((each) => each.outAt === null)) return entry;
    const last = entry.presence.at(-1);
    if (last?.outAt && at < last.outAt) throw new Unusable('overlap', { reason: 'time-overlap' });
    return {
      ...entry,
      apologies: false,
      presence: [...entry.presence, { inAt: at, outAt: meeting.closedAt }],
    };
  });
}

/**
 * Ends the presence of one entry at `at`; after the end, of one that ended with the meeting.
 * Throws Unusable when it had not begun by then, or for a time after the end.
 */
export function leave(meeting: Meeting, entryId: string, at: Instant): Meeting {
  requireBeforeEnd(meeting, at);
  return change(meeting, entryId, (entry) => {
    const open = entry.presence.at(-1);
    if (open === undefined || open.outAt !== meeting.closedAt) return entry;
    if (at < open.inAt)
      throw new Unusable('left before arrival', { reason: 'left-before-arrival' });
    return { ...entry, presence: [...entry.presence.slice(0, -1), { ...open, outAt: at }] };
  });
}

export function giveApologies(meeting: Meeting, entryId: string): Meeting {
  return change(meeting, entryId, (entry) => ({ ...entry, apologies: true, presence: [] }));
}

/** Takes a mark back, as if the row had never been pressed. */
export function unmark(meeting: Meeting, entryId: string): Meeting {
  return change(meeting, entryId, (entry) => ({ ...entry, apologies: false, presence: [] }));
}

/** Presence from the Teams report, once a person has confirmed it; added to what is there. */
export function confirmPresence(
  meeting: Meeting,
  entryId: string,
  joins: readonly Presence[],
): Meeting {
  return change(meeting, entryId, (entry) => ({
    ...entry,
    apologies: false,
    presence: mergePresence([...entry.presence, ...joins.flatMap(untilEnd(meeting))]),
  }));
}

/** Who stays in the call after the end is not in the meeting any more. */
function untilEnd({ closedAt }: Meeting): (join: Presence) => Presence[] {
  return ({ inAt, outAt }) => {
    if (closedAt === null) return [{ inAt, outAt }];
    if (inAt >= closedAt) return [];
    return [{ inAt, outAt: outAt === null || outAt > closedAt ? closedAt : outAt }];
  };
}

function requireBeforeEnd({ closedAt }: Meeting, at: Instant): void {
  if (closedAt !== null && at >= closedAt) {
    throw new Unusable('after the end', { reason: 'after-the-end' });
  }
}

/** Overlapping and touching stretches become one; an open end wins. */
export function mergePresence(presence: readonly Presence[]): Presence[] {
  const merged: Presence[] = [];
  for (const next of presence.toSorted((a, b) => (a.inAt < b.inAt ? -1 : 1))) {
    const last = merged.at(-1);
    const touches = last !== undefined && (last.outAt === null || next.inAt <= last.outAt);
    if (!touches) merged.push({ ...next });
    else if (last.outAt !== null && (next.outAt === null || next.outAt > last.outAt)) {
      last.outAt = next.outAt;
    }
  }
  return merged;
}

/** Ends the meeting: whoever is still in the room leaves with it. */
export function closeMeeting(meeting: Meeting, at: Instant): Meeting {
  if (meeting.phase !== 'open') throw new OutOfTurn(`closed in ${meeting.phase}`);
  const register = meeting.register.map((entry) => ({
    ...entry,
    presence: entry.presence.map((each) => ({ ...each, outAt: each.outAt ?? at })),
  }));
  return { ...meeting, phase: 'closed', closedAt: at, register };
}

function change(
  meeting: Meeting,
  entryId: string,
  edit: (entry: RegisterEntry) => RegisterEntry,
): Meeting {
  if (meeting.phase !== 'open' && meeting.phase !== 'closed') {
    throw new OutOfTurn(`register changed in ${meeting.phase}`);
  }
  // A version that has been sent to the chair stands for the register as it was then.
  if (meeting.minutes.state !== 'drafting') {
    throw new OutOfTurn('register is in the minutes', { reason: 'register-in-minutes' });
  }
  if (!meeting.register.some((entry) => entry.id === entryId)) {
    throw new Unusable('no such row', { reason: 'no-such-row' });
  }
  const register = meeting.register.map((each) => (each.id === entryId ? edit(each) : each));
  return { ...meeting, register };
}
