import { z } from 'zod';
import type { Instant } from '../domain/calendar/instant.ts';
import { atLondon, londonDay, londonTime } from '../domain/calendar/london.ts';
import type {
  Attendee,
  EventInOutlook,
  EventToCreate,
  MeetingCalendar,
} from '../use-cases/services.ts';
import { Unclear } from '../use-cases/services.ts';
import { calendarChanges } from './calendar-changes.ts';
import { nothing } from './door.ts';
import type { Graph } from './graph.ts';
import { GraphError, isRefusal } from './graph.ts';
import { eventOfMeeting, meetingKey } from './keys.ts';
import { path } from './path.ts';

const CreatedEvent = z.object({
  id: z.string(),
  iCalUId: z.string(),
  isOnlineMeeting: z.boolean().nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
});

const createdSelect = 'id,iCalUId,isOnlineMeeting,onlineMeeting';
/** Teams may need a moment to give an event its link. */
const secondLookSeconds = 2;

/** The meetings in the organiser's calendar. `mailbox` is its address or object id. */
export function createMeetingCalendar(graph: Graph, mailbox: string): MeetingCalendar {
  return {
    async putIn(event) {
      // Looked for first: how long Exchange remembers a transaction id is nowhere promised.
      const known = await find(graph, mailbox, event.meetingId);
      return withLink(graph, mailbox, known ?? (await create(graph, mailbox, event)));
    },
    invite: (eventId, attendees) => invite(graph, { mailbox, eventId }, attendees),
    cancel: (eventId, comment) => cancel(graph, { mailbox, eventId }, comment),
    changes: (mark, window) => calendarChanges(graph, mailbox, { mark, window }),
  };
}

type Created = z.infer<typeof CreatedEvent>;

async function find(graph: Graph, mailbox: string, key: string): Promise<Created | undefined> {
  const answer = z.object({ value: z.array(CreatedEvent) });
  const found = await graph.get(eventOfMeeting(mailbox, key, createdSelect), { answer });
  return found.value[0];
}

async function create(graph: Graph, mailbox: string, event: EventToCreate): Promise<Created> {
  try {
    return await graph.post(path`/users/${mailbox}/events`, {
      body: bodyOf(event),
      answer: CreatedEvent,
      // The transaction id makes one event of any number of requests.
      mayRepeat: true,
    });
  } catch (error) {
    if (!(error instanceof Unclear) && !isMadeAlready(error)) throw error;
    const made = await find(graph, mailbox, event.meetingId);
    if (made === undefined) throw error;
    return made;
  }
}

function isMadeAlready(error: unknown): boolean {
  return error instanceof GraphError && error.code === 'ErrorDuplicateTransactionId';
}

function bodyOf(event: EventToCreate): Record<string, unknown> {
  return {
    subject: event.title,
    body: { contentType: 'html', content: event.bodyHtml },
    start: zoned(event.startsAt),
    end: zoned(event.endsAt),
    location: { displayName: event.venue },
    attendees: event.attendees.map(attendeeBody),
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    hideAttendees: event.hideAttendees,
    transactionId: event.meetingId,
    singleValueExtendedProperties: [{ id: meetingKey, value: event.meetingId }],
  };
}

/** London time, so that the invitation says it; UTC where a London clock would not be exact. */
function zoned(at: Instant): { dateTime: string; timeZone: string } {
  const day = londonDay(at);
  const time = londonTime(at);
  if (atLondon(day, time) !== at) return { dateTime: at.slice(0, -1), timeZone: 'UTC' };
  return { dateTime: `${day}T${time}:00`, timeZone: 'Europe/London' };
}

function attendeeBody({ name, email, required }: Attendee): Record<string, unknown> {
  const type = required ? 'required' : 'optional';
  return { emailAddress: { name, address: email }, type };
}

/** A mailbox that cannot host Teams meetings answers 201 without a link: look at it twice. */
async function withLink(graph: Graph, mailbox: string, event: Created): Promise<EventInOutlook> {
  const { id, iCalUId } = event;
  const joinUrl = linkIn(event);
  if (joinUrl !== null) return { eventId: id, iCalUId, joinUrl };
  await graph.pause(secondLookSeconds);
  const place = path`/users/${mailbox}/events/${id}?$select=${createdSelect}`;
  const later = await graph.get(place, { answer: CreatedEvent });
  return { eventId: id, iCalUId, joinUrl: linkIn(later) };
}

function linkIn({ isOnlineMeeting, onlineMeeting }: Created): string | null {
  return isOnlineMeeting === true ? (onlineMeeting?.joinUrl ?? null) : null;
}

interface Place {
  readonly mailbox: string;
  readonly eventId: string;
}

const Invited = z.object({
  attendees: z.array(
    z.object({
      type: z.string().nullish(),
      emailAddress: z.object({ address: z.string().nullish() }),
    }),
  ),
});

/** A change mails everybody: what is so already is not sent again. */
async function invite(graph: Graph, place: Place, attendees: readonly Attendee[]): Promise<void> {
  const { mailbox, eventId } = place;
  if (await isInvited(graph, place, attendees)) return;
  const body = { attendees: attendees.map(attendeeBody) };
  try {
    await graph.patch(path`/users/${mailbox}/events/${eventId}`, { body, answer: nothing });
  } catch (error) {
    if (!(error instanceof Unclear)) throw error;
    if (!(await isInvited(graph, place, attendees))) throw error;
  }
}

async function isInvited(graph: Graph, place: Place, attendees: readonly Attendee[]) {
  const { mailbox, eventId } = place;
  const event = path`/users/${mailbox}/events/${eventId}?$select=attendees`;
  const invited = await graph.get(event, { answer: Invited });
  const there = invited.attendees.map(
    ({ type, emailAddress }) => `${emailAddress.address?.toLowerCase()} ${type ?? 'required'}`,
  );
  const wanted = attendees.map(
    ({ email, required }) => `${email.toLowerCase()} ${required ? 'required' : 'optional'}`,
  );
  return there.length === wanted.length && wanted.every((each) => there.includes(each));
}

async function cancel(graph: Graph, place: Place, comment: string): Promise<void> {
  const { mailbox, eventId } = place;
  try {
    await graph.post(path`/users/${mailbox}/events/${eventId}/cancel`, {
      body: { comment },
      answer: nothing,
    });
  } catch (error) {
    // Gone already is as good; where nobody said whether it was done, the calendar does.
    if (isRefusal(error, 404)) return;
    if (!(error instanceof Unclear) || !(await isCancelled(graph, place))) throw error;
  }
}

async function isCancelled(graph: Graph, { mailbox, eventId }: Place): Promise<boolean> {
  const answer = z.object({ isCancelled: z.boolean().nullish() });
  const event = path`/users/${mailbox}/events/${eventId}?$select=isCancelled`;
  try {
    return (await graph.get(event, { answer })).isCancelled === true;
  } catch (error) {
    if (isRefusal(error, 404)) return true;
    throw error;
  }
}
