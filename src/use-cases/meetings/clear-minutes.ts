import { addDays } from '../../domain/calendar/plain-date.ts';
import { sayDay } from '../../domain/calendar/say-day.ts';
import { OutOfTurn } from '../../domain/errors.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { peopleReached } from '../../domain/meetings/reply.ts';
import type { VersionSeen } from '../../domain/meetings/write-minutes.ts';
import {
  askForChanges,
  askForCorrection,
  circulateUncleared,
  clearMinutes,
} from '../../domain/meetings/write-minutes.ts';
import { obligationFrom } from '../../domain/obligations/obligation.ts';
import { minutesCirculated } from '../../domain/obligations/rules/minutes-circulated.ts';
import type { Actor } from '../actor.ts';
import { replaceCardsOf } from '../notices/replace-cards.ts';
import type { Ports } from '../ports.ts';
import type { Happening } from './amend-meeting.ts';
import { amendMeeting } from './amend-meeting.ts';
import type { MeetingContext } from './meeting-context.ts';
import { chairOf, everyone, secretaryOf } from './meeting-context.ts';
import { circular, personalNotices } from './notices.ts';

/** An act on exactly the version that was seen. */
export interface OnVersion {
  meetingId: string;
  seen: VersionSeen;
}

/**
 * The chair clears the version that was on the screen, by its hash; it goes out as DRAFT. Throws
 * NotPermitted for anybody else, VersionMovedOn when a newer version exists, OutOfTurn when it has
 * been cleared before; then nothing changes.
 */
export async function approveByChair(
  ports: Ports,
  actor: Actor,
  { meetingId, seen }: OnVersion,
): Promise<{ says: string }> {
  const amending = { actor, meetingId, permission: 'clear-minutes' } as const;
  const through = actor.through === 'by-itself' ? 'tab' : actor.through;
  const context = await amendMeeting(ports, amending, (before) => {
    const { meeting, now } = before;
    const cleared = { by: actor.personId ?? '', at: now, through };
    const after = clearMinutes(meeting, seen, cleared);
    const goesOut = after.minutes.state === 'cleared';
    return {
      meeting: after,
      history: [happening(before, 'minutes-cleared', { version: seen.version })],
      notices: [
        ...(goesOut ? [minutesLetter(before, seen.version)] : []),
        ...(through === 'link' ? toldByLink(before, seen) : []),
      ],
      chores: [replaceCardsOf(before, 'minutes-to-clear')],
    };
  });
  if (context.meeting.minutes.state !== 'cleared') {
    return { says: `Approved. Version ${seen.version} had gone out before; the record says so.` };
  }
  const ids = everyone(context).map(({ id }) => id);
  const count = peopleReached(ids, context.meeting.replies);
  return { says: `Approved. Version ${seen.version} is on its way to ${count} people.` };
}

/**
 * The chair wants a change before the draft goes out, or a member wants one while it is out: the
 * text goes back to whoever writes it.
 */
export async function askForMinutesChanges(
  ports: Ports,
  actor: Actor,
  { meetingId, seen, comment }: OnVersion & { comment: string },
): Promise<{ says: string }> {
  const isOut = ({ minutes }: Meeting) => minutes.state === 'circulated';
  const permission = (meeting: Meeting) => (isOut(meeting) ? 'agree-minutes' : 'clear-minutes');
  await amendMeeting(ports, { actor, meetingId, permission }, (context) => {
    const { meeting, people, organisations } = context;
    const asked = { by: actor.personId ?? '', at: context.now, comment };
    const ask = isOut(meeting) ? askForCorrection : askForChanges;
    const asker = people.get(actor.personId ?? '');
    const school = organisations.get(asker?.organisationId ?? '')?.name;
    const writer = people.get(meeting.minutes.minuteTakerId ?? '') ?? secretaryOf(context);
    return {
      meeting: ask(meeting, seen, asked),
      history: [happening(context, 'changes-asked', { version: seen.version, comment })],
      notices: personalNotices(context, [writer], {
        kind: 'minutes-changes-asked',
        occasion: `version-${seen.version}`,
        about: {
          version: seen.version,
          ...(isOut(meeting) && school !== undefined ? { from: school } : {}),
        },
      }),
      chores: [replaceCardsOf(context, 'minutes-to-clear')],
    };
  });
  return { says: 'Your wish is with the minute-taker. You will get a new version.' };
}

/** The secretary may send it uncleared from then on, so that the group's week is kept. */
export const unclearedBeforeDueDays = 2;

/** "Draft, not yet seen by the chair". Throws OutOfTurn earlier than two days before the day. */
export async function circulateUnclearedMinutes(
  ports: Ports,
  actor: Actor,
  { meetingId }: { meetingId: string },
): Promise<{ says: string }> {
  const amending = { actor, meetingId, permission: 'circulate-uncleared' } as const;
  await amendMeeting(ports, amending, (context) => {
    const { meeting, roll, today } = context;
    const of = { meeting, terms: roll.terms, calendar: ports.days };
    const { dueOn } = obligationFrom(minutesCirculated, of);
    if (dueOn !== null && today < addDays(dueOn, -unclearedBeforeDueDays)) {
      const from = sayDay(addDays(dueOn, -unclearedBeforeDueDays), today);
      throw new OutOfTurn('too early', { reason: 'uncleared-too-early', from });
    }
    const version = meeting.minutes.versions.length;
    return {
      meeting: circulateUncleared(meeting),
      history: [happening(context, 'minutes-circulated', { version, uncleared: 'yes' })],
      notices: [minutesLetter(context, version)],
    };
  });
  return { says: 'The draft is on its way, marked as not yet seen by the chair.' };
}

function minutesLetter(context: MeetingContext, version: number) {
  return circular(context, {
    kind: 'minutes-circular',
    occasion: `version-${version}`,
    about: { version },
  });
}

/** Clearing by link is told to the chair and the secretary: a link can be forwarded. */
function toldByLink(context: MeetingContext, { version }: VersionSeen) {
  return personalNotices(context, [chairOf(context), secretaryOf(context)], {
    kind: 'minutes-cleared-by-link',
    occasion: `version-${version}`,
    about: { version },
  });
}

function happening(
  { roll }: MeetingContext,
  verb: Happening['verb'],
  facts: Record<string, string | number>,
): Happening {
  const { clause } = roll.terms.minutes.circulate;
  return { verb, facts, ruleId: 'minutes-circulated', clause };
}
