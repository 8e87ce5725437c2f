import { addSeconds } from '../../domain/calendar/instant.ts';
import { sayTime } from '../../domain/calendar/say-day.ts';
import { OutOfTurn } from '../../domain/errors.ts';
import { registerRows } from '../../domain/meetings/register-rows.ts';
import { openRegister } from '../../domain/meetings/take-register.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';
import { amendMeeting } from './amend-meeting.ts';

/** People come early; the register opens half an hour before the meeting begins. */
export const registerOpensBeforeSeconds = 30 * 60;

/** Opens the meeting and its register. Throws OutOfTurn more than half an hour early. */
export async function openMeeting(
  ports: Ports,
  actor: Actor,
  { meetingId }: { meetingId: string },
): Promise<{ says: string }> {
  const amending = { actor, meetingId, permission: 'open-register' } as const;
  const { now } = await amendMeeting(ports, amending, (context) => {
    const { meeting, roll, jointRolls, people } = context;
    if (context.now < addSeconds(meeting.startsAt, -registerOpensBeforeSeconds)) {
      throw new OutOfTurn('too early', { reason: 'register-too-early' });
    }
    const rolls = [roll, ...jointRolls];
    const rows = registerRows({ meeting, rolls, people, nextId: () => ports.ids.next() });
    return {
      meeting: openRegister(meeting, rows, context.now),
      history: [{ verb: 'meeting-opened' }],
    };
  });
  return { says: `The register is open since ${sayTime(now)}.` };
}
