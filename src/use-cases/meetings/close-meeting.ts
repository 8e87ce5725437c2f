import { sayDay } from '../../domain/calendar/say-day.ts';
import { closeMeeting } from '../../domain/meetings/take-register.ts';
import { seedDraft, withMinutes } from '../../domain/meetings/write-minutes.ts';
import { obligationFrom } from '../../domain/obligations/obligation.ts';
import { minutesCirculated } from '../../domain/obligations/rules/minutes-circulated.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';
import { amendMeeting } from './amend-meeting.ts';

/** Ends the meeting; from now on its minutes are owed, drafted from the agenda. */
export async function endMeeting(
  ports: Ports,
  actor: Actor,
  { meetingId }: { meetingId: string },
): Promise<{ says: string }> {
  const amending = { actor, meetingId, permission: 'close-meeting' } as const;
  const context = await amendMeeting(ports, amending, ({ meeting, now, roll }) => {
    const closed = closeMeeting(meeting, now);
    return {
      meeting: withMinutes(closed, { draft: seedDraft(closed) }),
      history: [
        {
          verb: 'meeting-closed',
          ruleId: 'minutes-circulated',
          clause: roll.terms.minutes.circulate.clause,
        },
      ],
    };
  });
  const { meeting, roll, today } = context;
  const of = { meeting, terms: roll.terms, calendar: ports.days };
  const { dueOn, binding } = obligationFrom(minutesCirculated, of);
  if (dueOn === null || !binding) return { says: 'The meeting is closed.' };
  return { says: `The meeting is closed. Minutes go out by ${sayDay(dueOn, today)}.` };
}
