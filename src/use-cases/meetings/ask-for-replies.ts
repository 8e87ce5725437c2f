import { OutOfTurn } from '../../domain/errors.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';
import { amendMeeting } from './amend-meeting.ts';
import type { MeetingContext } from './meeting-context.ts';
import { everyone } from './meeting-context.ts';
import { personalNotices } from './notices.ts';

/** Those who have not answered, asked once a day at most: the day is part of the notice's key. */
export async function askForReplies(
  ports: Ports,
  actor: Actor,
  { meetingId }: { meetingId: string },
): Promise<{ says: string }> {
  let asked = 0;
  const amending = { actor, meetingId, permission: 'ask-for-replies' } as const;
  await amendMeeting(ports, amending, (context) => {
    if (context.meeting.phase !== 'called') {
      throw new OutOfTurn('begun', { reason: 'meeting-begun' });
    }
    const people = withoutAnswer(context);
    asked = people.length;
    const notices = personalNotices(context, people, {
      kind: 'replies-wanted',
      occasion: `asked-${context.today}`,
    });
    return { meeting: context.meeting, notices };
  });
  if (asked === 0) return { says: 'Everybody has answered.' };
  return { says: `${asked} ${asked === 1 ? 'person is' : 'people are'} being asked.` };
}

/** Of those who sit in the groups on the day; whoever has left meanwhile is not asked. */
export function withoutAnswer(context: MeetingContext) {
  const { replies } = context.meeting;
  const waiting = new Set(replies.filter((r) => r.answer === 'none').map((r) => r.personId));
  return everyone(context).filter(({ id }) => waiting.has(id));
}
