import type { Instant } from '../../domain/calendar/instant.ts';
import { addSeconds, instant } from '../../domain/calendar/instant.ts';
import type { Reply } from '../../domain/meetings/reply.ts';
import { byItself } from '../actor.ts';
import type { Ports } from '../ports.ts';
import type { EventReply } from '../services.ts';
import { amendMeeting } from './amend-meeting.ts';
import { replied } from './answer-invitation.ts';
import type { MeetingContext } from './meeting-context.ts';
import { contextOf } from './meeting-context.ts';

const daySeconds = 86_400;
/** The window of a delta is fixed by its first call; it is opened anew well before it ends. */
const windowDays = { back: 60, ahead: 500, renewBefore: 120 };
const markName = 'calendar-replies';

/** Where the last look at the calendar ended, and until when its window reaches. */
interface Mark {
  mark: string;
  until: Instant;
}

/** Reads back what people answered in Outlook. Safe to run at any time, as often as one likes. */
export async function receiveReplies(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  const stored = await ports.atomically((stores) => stores.marks.get(markName));
  const last = stored === undefined ? null : readMark(stored);
  const reaches =
    last !== null && last.until > addSeconds(now, windowDays.renewBefore * daySeconds);
  const window = {
    from: addSeconds(now, -windowDays.back * daySeconds),
    to: addSeconds(now, windowDays.ahead * daySeconds),
  };
  const changes = await ports.calendar.changes(reaches ? last.mark : null, window);
  for (const event of changes.events) await receive(ports, event.eventId, event.replies);
  const until = reaches ? last.until : window.to;
  const text = JSON.stringify({ mark: changes.mark, until } satisfies Mark);
  if (text !== stored) await ports.atomically((stores) => stores.marks.set(markName, text));
}

function readMark(text: string): Mark | null {
  const [mark, until] = Object.values(JSON.parse(text) ?? {});
  if (typeof mark !== 'string' || typeof until !== 'string') return null;
  return { mark, until: instant(until) };
}

/** A full look brings every event again: what says nothing new costs one reading, no change. */
async function receive(ports: Ports, eventId: string, replies: readonly EventReply[]) {
  const now = ports.clock.now();
  const context = await ports.atomically(async ({ meetings, partnership }) => {
    const meeting = await meetings.byEventId(eventId);
    return meeting?.phase === 'called' ? contextOf(partnership, meeting, now) : undefined;
  });
  if (context === undefined) return;
  for (const reply of replies) {
    if (changedReply(context, reply) !== null) await receiveOne(ports, context.meeting.id, reply);
  }
}

async function receiveOne(ports: Ports, meetingId: string, reply: EventReply): Promise<void> {
  const amending = { actor: byItself, meetingId, permission: 'call-meeting' } as const;
  await amendMeeting(ports, amending, (context) => {
    const isOver = context.meeting.phase !== 'called';
    const changed = isOver ? null : changedReply(context, reply);
    if (changed === null) return { meeting: context.meeting };
    return replied(context, changed, { byPersonId: changed.personId, through: 'outlook' });
  });
}

/** The reply as it now stands; null when it says nothing new or is older than what is known. */
function changedReply(context: MeetingContext, reply: EventReply): Reply | null {
  if (reply.answer === 'none') return null;
  const email = reply.email.toLowerCase();
  const own = context.meeting.replies.find(
    (each) => context.people.get(each.personId)?.email.toLowerCase() === email,
  );
  if (own === undefined) return null;
  const at = reply.at ?? context.now;
  if (own.at !== null && at < own.at) return null;
  // Said before, in the tab or by link: the chair is not told of the same apologies twice.
  if (own.answer === reply.answer) return null;
  const substitute = reply.answer === 'coming' ? null : own.substitute;
  return { ...own, answer: reply.answer, at, by: 'outlook', substitute };
}
