import { sayTime } from '../../domain/calendar/say-day.ts';
import { Unusable } from '../../domain/errors.ts';
import type { MinutesSection } from '../../domain/meetings/minutes.ts';
import { submitMinutes, textOfVersion, writeDraft } from '../../domain/meetings/write-minutes.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';
import type { DueWork } from '../stores.ts';
import { amendMeeting } from './amend-meeting.ts';
import type { MeetingContext } from './meeting-context.ts';
import { chairOf } from './meeting-context.ts';
import { personalNotices } from './notices.ts';

/** Saves the text being written. Throws OutOfTurn once a version is with the chair. */
export async function draftMinutes(
  ports: Ports,
  actor: Actor,
  { meetingId, sections }: { meetingId: string; sections: MinutesSection[] },
): Promise<{ says: string }> {
  const amending = { actor, meetingId, permission: 'write-minutes' } as const;
  const { now } = await amendMeeting(ports, amending, ({ meeting }) => {
    const known = new Set(meeting.agenda.map((item) => item.id));
    if (!sections.every((section) => known.has(section.agendaItemId))) {
      throw new Unusable('no such item', { reason: 'no-such-item' });
    }
    return { meeting: writeDraft(meeting, sections) };
  });
  return { says: `Saved ${sayTime(now)}.` };
}

/**
 * Sends the draft to the chair as the next version, by e-mail and, where switched on, as a card.
 * Throws Unusable when nothing is written yet.
 */
export async function sendMinutesToChair(
  ports: Ports,
  actor: Actor,
  { meetingId }: { meetingId: string },
): Promise<{ says: string }> {
  const amending = { actor, meetingId, permission: 'write-minutes' } as const;
  const { meeting } = await amendMeeting(ports, amending, (context) => {
    const text = textOfVersion(context.meeting, context.meeting.minutes.draft);
    const number = context.meeting.minutes.versions.length + 1;
    const hash = ports.documents.hash(`${number}\n${text}`);
    const by = actor.personId ?? '';
    const submitted = submitMinutes(context.meeting, { hash, at: context.now, by });
    const { clause } = context.roll.terms.minutes.circulate;
    return {
      meeting: submitted,
      history: [
        {
          verb: 'minutes-submitted',
          facts: { version: number },
          ruleId: 'minutes-circulated',
          clause,
        },
      ],
      notices: personalNotices(context, [chairOf(context)], {
        kind: 'minutes-to-clear',
        occasion: `version-${number}`,
        about: { version: number, hash },
      }),
      chores: [fileMinutes(context, number)],
    };
  });
  const version = meeting.minutes.versions.length;
  return { says: `Version ${version} is with the chair.` };
}

function fileMinutes({ meeting, now }: MeetingContext, version: number): DueWork {
  return {
    key: `file-minutes:${meeting.id}:${version}`,
    kind: 'file-minutes',
    meetingId: meeting.id,
    dueAt: now,
    about: { version },
    says: '',
  };
}
