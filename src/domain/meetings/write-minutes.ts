import type { Instant } from '../calendar/instant.ts';
import { OutOfTurn, Unusable, VersionMovedOn } from '../errors.ts';
import type { Meeting } from './meeting.ts';
import type { Minutes, MinutesAgreement, MinutesSection, MinutesVersion } from './minutes.ts';

/** One empty section for each agenda item, to be written in. */
export function seedDraft(meeting: Meeting): MinutesSection[] {
  return meeting.agenda.map(({ id, title }) => ({ agendaItemId: id, heading: title, notes: '' }));
}

/** Saves the text being written. Throws OutOfTurn once a version waits, is cleared or approved. */
export function writeDraft(meeting: Meeting, sections: MinutesSection[]): Meeting {
  if (meeting.phase !== 'closed') throw new OutOfTurn(`minutes written in ${meeting.phase}`);
  if (meeting.minutes.state !== 'drafting') throw new OutOfTurn('minutes are not being drafted');
  return withMinutes(meeting, { draft: sections });
}

/**
 * The whole text that a version stands for, in a fixed order: what its hash is taken over. The
 * register and the decisions are in it, so that a later change of either is another version.
 */
export function textOfVersion(meeting: Meeting, sections: readonly MinutesSection[]): string {
  const register = meeting.register
    .filter((entry) => entry.presence.length > 0 || entry.apologies)
    .map(({ groupId, name, organisationId, capacity, presence, apologies }) => ({
      groupId,
      name,
      organisationId,
      capacity,
      presence: presence.map(({ inAt, outAt }) => [inAt, outAt]),
      apologies,
    }));
  const decisions = meeting.decisions.map(({ groupId, agendaItemId, text, at, quorate }) => ({
    groupId,
    agendaItemId,
    text,
    at,
    quorate,
  }));
  const agreedActions = meeting.agreedActions.map(({ agendaItemId, text, ownerName, dueOn }) => ({
    agendaItemId,
    text,
    ownerName,
    dueOn,
  }));
  return JSON.stringify({ meeting: meeting.id, sections, register, decisions, agreedActions });
}

/** What is known of a version when it is sent to the chair. */
export interface Submission {
  hash: string;
  at: Instant;
  by: string;
}

/** Sends the draft to the chair as the next version. Throws Unusable when nothing is written. */
export function submitMinutes(meeting: Meeting, { hash, at, by }: Submission): Meeting {
  if (meeting.phase !== 'closed') throw new OutOfTurn(`minutes submitted in ${meeting.phase}`);
  if (meeting.minutes.state !== 'drafting') throw new OutOfTurn('minutes are not being drafted');
  const { draft, versions } = meeting.minutes;
  const written = draft.some((section) => section.notes.trim() !== '');
  if (!written) throw new Unusable('empty minutes', { reason: 'empty-minutes' });
  const version: MinutesVersion = {
    number: versions.length + 1,
    sections: draft,
    hash,
    submittedAt: at,
    submittedBy: by,
    fileId: null,
    webUrl: null,
    fileName: null,
    changesAsked: null,
    cleared: null,
  };
  return withMinutes(meeting, { state: 'with-chair', versions: [...versions, version] });
}

/** The exact version a person saw: its number and its hash. */
export interface VersionSeen {
  version: number;
  hash: string;
}

/**
 * The newest version, if it is the one that was seen. Throws VersionMovedOn otherwise: an act
 * binds to the text that was on the screen, never to a later one.
 */
export function versionSeen(minutes: Minutes, seen: VersionSeen): MinutesVersion {
  const newest = minutes.versions.at(-1);
  if (newest === undefined) throw new OutOfTurn('there is no version yet');
  if (newest.number !== seen.version || newest.hash !== seen.hash) {
    throw new VersionMovedOn('another version is the newest', { newest: newest.number });
  }
  return newest;
}

/** The chair asks for a change: the text goes back to the minute-taker, with the comment. */
export function askForChanges(
  meeting: Meeting,
  seen: VersionSeen,
  asked: { by: string; at: Instant; comment: string },
): Meeting {
  const newest = versionSeen(meeting.minutes, seen);
  if (meeting.minutes.state !== 'with-chair') throw new OutOfTurn('no version is with the chair');
  const version = { ...newest, changesAsked: asked };
  return withMinutes(meeting, {
    state: 'drafting',
    draft: newest.sections,
    versions: replaceNewest(meeting.minutes, version),
  });
}

/**
 * A member asks for a correction of the circulated draft: any correction reopens it (Q13), and who
 * had agreed has agreed to another text. That it went out in time stays as it is.
 */
export function askForCorrection(
  meeting: Meeting,
  seen: VersionSeen,
  asked: { by: string; at: Instant; comment: string },
): Meeting {
  const newest = versionSeen(meeting.minutes, seen);
  if (meeting.minutes.state !== 'circulated') throw new OutOfTurn('no draft is with the members');
  return withMinutes(meeting, {
    state: 'drafting',
    draft: newest.sections,
    versions: replaceNewest(meeting.minutes, { ...newest, changesAsked: asked }),
    agreements: [],
    circulatedUncleared: false,
  });
}

/** The chair clears exactly this version; only the group's approval freezes it. */
export function clearMinutes(
  meeting: Meeting,
  seen: VersionSeen,
  cleared: { by: string; at: Instant; through: 'card' | 'tab' | 'link' },
): Meeting {
  const newest = versionSeen(meeting.minutes, seen);
  const { state: before, circulatedUncleared } = meeting.minutes;
  // What the group has approved does not change any more, not even by its chair.
  const waits = before === 'with-chair' || (circulatedUncleared && before !== 'approved');
  if (!waits || newest.cleared !== null) throw new OutOfTurn('no version is with the chair');
  const version = { ...newest, cleared };
  const state = before === 'with-chair' ? 'cleared' : before;
  return withMinutes(meeting, { state, versions: replaceNewest(meeting.minutes, version) });
}

/** "Draft, not yet seen by the chair": only near the deadline, and the record says so. */
export function circulateUncleared(meeting: Meeting): Meeting {
  if (meeting.minutes.state !== 'with-chair') throw new OutOfTurn('no version is with the chair');
  return withMinutes(meeting, { state: 'cleared', circulatedUncleared: true });
}

/** The letter with the draft was taken for everybody. */
export function noteMinutesCirculated(meeting: Meeting, at: Instant): Meeting {
  if (meeting.minutes.state !== 'cleared') return meeting;
  return withMinutes(meeting, { state: 'circulated', circulatedAt: at });
}

/** A member agrees to the circulated draft, by correspondence; a second time changes nothing. */
export function agreeMinutes(
  meeting: Meeting,
  seen: VersionSeen,
  agreement: MinutesAgreement,
): Meeting {
  versionSeen(meeting.minutes, seen);
  const { state, agreements } = meeting.minutes;
  if (state !== 'circulated') throw new OutOfTurn('the draft is not with the members');
  if (agreements.some((each) => each.personId === agreement.personId)) return meeting;
  return withMinutes(meeting, { agreements: [...agreements, agreement] });
}

/** The group approves: the text is frozen and DRAFT goes. */
export function approveMinutes(
  meeting: Meeting,
  at: Instant,
  how: 'correspondence' | 'meeting',
): Meeting {
  const newest = meeting.minutes.versions.at(-1);
  if (meeting.minutes.state !== 'circulated' || newest === undefined) {
    throw new OutOfTurn('no draft is with the members');
  }
  const approved = { at, how, fileId: null, webUrl: null, hash: newest.hash };
  return { ...withMinutes(meeting, { state: 'approved', approved }), phase: 'settled' };
}

export function withMinutes(meeting: Meeting, change: Partial<Minutes>): Meeting {
  return { ...meeting, minutes: { ...meeting.minutes, ...change } };
}

export function replaceNewest(minutes: Minutes, version: MinutesVersion): MinutesVersion[] {
  return [...minutes.versions.slice(0, -1), version];
}
