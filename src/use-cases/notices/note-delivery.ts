import type { Notice } from '../../domain/meetings/notice.ts';
import { noteMinutesCirculated } from '../../domain/meetings/write-minutes.ts';
import { byItself } from '../actor.ts';
import type { Amendment } from '../meetings/amend-meeting.ts';
import { amendMeeting } from '../meetings/amend-meeting.ts';
import type { MeetingContext } from '../meetings/meeting-context.ts';
import type { Ports } from '../ports.ts';

/**
 * What the delivery of a circular means for its meeting: papers and minutes have gone out when
 * their letter was taken for `told` people, not when somebody pressed a button. Doing it twice
 * changes nothing.
 */
export async function noteDelivery(ports: Ports, notice: Notice, told: number): Promise<void> {
  const { kind, meetingId } = notice;
  if (kind !== 'papers-circular' && kind !== 'minutes-circular') return;
  const amending = { actor: byItself, meetingId, permission: 'call-meeting' } as const;
  await amendMeeting(ports, amending, (context) =>
    kind === 'papers-circular' ? papersGone(context, told) : minutesGone(context, notice, told),
  );
}

function papersGone({ meeting, now, roll }: MeetingContext, told: number): Amendment {
  const { circulation } = meeting;
  if (circulation === null || circulation.sentAt !== null) return { meeting };
  const { pages, packHash } = circulation;
  return {
    meeting: { ...meeting, circulation: { ...circulation, sentAt: now } },
    history: [
      {
        verb: 'papers-circulated',
        facts: { people: told, pages, reference: packHash.slice(0, 8) },
        byPersonId: circulation.by === '' ? null : circulation.by,
        ruleId: 'papers-circulated',
        clause: roll.terms.papers.clause,
      },
    ],
  };
}

function minutesGone(
  { meeting, now, roll }: MeetingContext,
  notice: Notice,
  told: number,
): Amendment {
  const after = noteMinutesCirculated(meeting, now);
  if (after === meeting) return { meeting };
  return {
    meeting: after,
    history: [
      {
        verb: 'minutes-circulated',
        facts: { version: notice.about.version ?? 0, people: told },
        ruleId: 'minutes-circulated',
        clause: roll.terms.minutes.circulate.clause,
      },
    ],
  };
}
