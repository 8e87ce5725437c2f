import type { Notice } from '../../domain/meetings/notice.ts';
import { noteMinutesCirculated } from '../../domain/meetings/write-minutes.ts';
import { byItself } from '../actor.ts';
import type { Amendment } from '../meetings/amend-meeting.ts';
import { amendMeeting } from '../meetings/amend-meeting.ts';
import type { MeetingContext } from '../meetings/meeting-context.ts';
import type { Ports } from '../ports.ts';

/**
 * What the delivery of a circular means for its meeting: papers and minutes have gone out when
 * their letter was taken, not when somebody pressed a button. Doing it twice changes nothing.
 */
export async function noteDelivery(ports: Ports, notice: Notice): Promise<void> {
  const { kind, meetingId } = notice;
  if (kind !== 'papers-circular' && kind !== 'minutes-circular') return;
  const amending = { actor: byItself, meetingId, permission: 'call-meeting' } as const;
  await amendMeeting(ports, amending, (context) =>
    kind === 'papers-circular' ? papersGone(context) : minutesGone(context, notice),
  );
}

function papersGone({ meeting, now, roll }: MeetingContext): Amendment {
  const { circulation } = meeting;
  if (circulation === null || circulation.sentAt !== null) return { meeting };
  const { pages, packHash, addresseeIds } = circulation;
  return {
    meeting: { ...meeting, circulation: { ...circulation, sentAt: now } },
    history: [
      {
        verb: 'papers-circulated',
        facts: { people: addresseeIds.length, pages, reference: packHash.slice(0, 8) },
        byPersonId: circulation.by === '' ? null : circulation.by,
        ruleId: 'papers-circulated',
        clause: roll.terms.papers.clause,
      },
    ],
  };
}

function minutesGone({ meeting, now, roll }: MeetingContext, notice: Notice): Amendment {
  const after = noteMinutesCirculated(meeting, now);
  if (after === meeting) return { meeting };
  return {
    meeting: after,
    history: [
      {
        verb: 'minutes-circulated',
        facts: { version: notice.about.version ?? 0, people: notice.addresseeIds.length },
        ruleId: 'minutes-circulated',
        clause: roll.terms.minutes.circulate.clause,
      },
    ],
  };
}
