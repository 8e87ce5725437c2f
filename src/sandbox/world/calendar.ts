import type { Attendee, CalendarEvent, Mailbox, Message, Response } from '../world.ts';
import { deliverTo } from './mail.ts';
import { moveMeetingOf } from './online-meetings.ts';
import { mailboxOf, personNamed } from './people.ts';
import type { WorldStore } from './world-store.ts';

/** What the organiser may decide about a meeting. */
export type EventFields = Pick<
  CalendarEvent,
  | 'subject'
  | 'body'
  | 'startAt'
  | 'endAt'
  | 'timeZone'
  | 'isAllDay'
  | 'location'
  | 'attendees'
  | 'extendedProperties'
  | 'categories'
  | 'sensitivity'
  | 'importance'
  | 'showAs'
  | 'hideAttendees'
  | 'allowNewTimeProposals'
  | 'responseRequested'
  | 'isReminderOn'
  | 'reminderMinutesBeforeStart'
>;

export interface NewEvent {
  readonly fields: EventFields;
  readonly organiser: CalendarEvent['organiser'];
  readonly transactionId: string | null;
  readonly onlineMeetingId: string | null;
  readonly joinUrl: string | null;
  readonly iCalUId: string;
  readonly attachments: CalendarEvent['attachments'];
}

/** Puts the meeting into the organiser's calendar and invites everybody at once. */
export function createEvent(store: WorldStore, mailbox: Mailbox, event: NewEvent): CalendarEvent {
  const created: CalendarEvent = {
    ...event.fields,
    id: store.opaqueId('AAMkEVT'),
    iCalUId: event.iCalUId,
    isOrganiser: true,
    organiser: event.organiser,
    response: 'organizer',
    respondedAt: null,
    isCancelled: false,
    onlineMeetingId: event.onlineMeetingId,
    joinUrl: event.joinUrl,
    transactionId: event.transactionId,
    attachments: event.attachments,
    createdAt: store.now(),
    modifiedAt: store.now(),
    changeKey: 1,
    changedIn: store.changed(),
  };
  mailbox.events.push(created);
  for (const attendee of created.attendees) invite(store, created, attendee);
  tell(store, 'event-created', { mailbox, event: created, recipients: created.attendees });
  return created;
}

/** Changes the organiser's copy and lets every attendee know, as Exchange does. */
export function updateEvent(
  store: WorldStore,
  { mailbox, event }: { mailbox: Mailbox; event: CalendarEvent },
  changes: Partial<EventFields>,
): void {
  const before = event.attendees;
  const isMoved =
    (changes.startAt ?? event.startAt) !== event.startAt ||
    (changes.endAt ?? event.endAt) !== event.endAt;
  Object.assign(event, changes);
  event.attendees = event.attendees.map((attendee) => {
    const known = before.find(({ address }) => isSame(address, attendee.address));
    // A new time asks everybody anew.
    if (!known || isMoved) return { ...attendee, response: 'none', respondedAt: null };
    return { ...attendee, response: known.response, respondedAt: known.respondedAt };
  });
  touch(store, event);
  if (isMoved) moveMeetingOf(store.world, event);
  const dropped = before.filter(({ address }) => !attendeeOf(event, address));
  for (const attendee of dropped) withdraw(store, event, { attendee, comment: '' });
  if (!isKnownToAttendees(changes)) {
    tell(store, 'event-updated', { mailbox, event, recipients: dropped });
    return;
  }
  // Graph's word: a change of the attendees alone is sent to those who have changed only.
  const isListOnly = Object.keys(changes).every((name) => name === 'attendees');
  for (const attendee of event.attendees) {
    const copy = copyOf(store, event, attendee.address);
    if (!copy) invite(store, event, attendee);
    else if (!isListOnly) renew(store, event, { copy, attendee, isMoved });
  }
  tell(store, 'event-updated', { mailbox, event, recipients: [...event.attendees, ...dropped] });
}

/** Takes the meeting out of the organiser's calendar and tells the attendees. */
export function cancelEvent(
  store: WorldStore,
  { mailbox, event }: { mailbox: Mailbox; event: CalendarEvent },
  how: { comment: string; kind: 'event-cancelled' | 'event-deleted' },
): void {
  mailbox.events.splice(mailbox.events.indexOf(event), 1);
  mailbox.deletedEvents.push({
    id: event.id,
    startAt: event.startAt,
    changedIn: store.changed(),
  });
  for (const attendee of event.attendees) {
    withdraw(store, event, { attendee, comment: how.comment });
  }
  tell(store, how.kind, { mailbox, event, recipients: event.attendees });
}

export function touch(store: WorldStore, event: CalendarEvent): void {
  event.changeKey += 1;
  event.modifiedAt = store.now();
  event.changedIn = store.changed();
}

export function attendeeOf(event: CalendarEvent, address: string): Attendee | undefined {
  return event.attendees.find((attendee) => isSame(attendee.address, address));
}

export function isSame(address: string, other: string): boolean {
  return address.toLowerCase() === other.toLowerCase();
}

/** A change of the organiser's own notes is nobody's mail. */
function isKnownToAttendees(changes: Partial<EventFields>): boolean {
  const own = new Set(['categories', 'extendedProperties', 'isReminderOn', 'showAs']);
  return Object.keys(changes).some((name) => !own.has(name));
}

function copyOf(store: WorldStore, event: CalendarEvent, address: string) {
  const attendee = personNamed(store.world, address);
  if (!attendee) return undefined;
  return mailboxOf(store.world, attendee.id).events.find(
    ({ iCalUId }) => iCalUId === event.iCalUId,
  );
}

function invite(store: WorldStore, event: CalendarEvent, attendee: Attendee): void {
  const invited = personNamed(store.world, attendee.address);
  if (!invited || isSame(attendee.address, event.organiser.address)) return;
  const mailbox = mailboxOf(store.world, invited.id);
  const copy: CalendarEvent = {
    ...structuredClone(event),
    id: store.opaqueId('AAMkEVT'),
    isOrganiser: false,
    response: 'notResponded' satisfies Response,
    respondedAt: null,
    transactionId: null,
    extendedProperties: [],
    attendees: seenBy(event, attendee.address),
    changedIn: store.changed(),
  };
  mailbox.events.push(copy);
  inform(store, { event, attendee, eventId: copy.id }, 'meetingRequest');
}

interface Renewal {
  readonly copy: CalendarEvent;
  readonly attendee: Attendee;
  readonly isMoved: boolean;
}

function renew(store: WorldStore, event: CalendarEvent, { copy, attendee, isMoved }: Renewal) {
  const { subject, body, startAt, endAt, timeZone, isAllDay, location, sensitivity } = event;
  Object.assign(copy, { subject, body, startAt, endAt, timeZone, isAllDay, location, sensitivity });
  copy.attendees = seenBy(event, attendee.address);
  if (isMoved) {
    copy.response = 'notResponded';
    copy.respondedAt = null;
  }
  touch(store, copy);
  inform(store, { event, attendee, eventId: copy.id }, 'meetingUpdate');
}

function withdraw(
  store: WorldStore,
  event: CalendarEvent,
  { attendee, comment }: { attendee: Attendee; comment: string },
): void {
  const copy = copyOf(store, event, attendee.address);
  if (!copy || copy === event) return;
  copy.isCancelled = true;
  copy.subject = `Cancelled: ${event.subject}`;
  touch(store, copy);
  inform(store, { event, attendee, eventId: copy.id, comment }, 'meetingCancelled');
}

function inform(
  store: WorldStore,
  about: { event: CalendarEvent; attendee: Attendee; eventId: string; comment?: string },
  kind: Message['kind'],
): void {
  const { event, attendee, eventId, comment } = about;
  const recipient = personNamed(store.world, attendee.address);
  if (!recipient) return;
  deliverTo(store, mailboxOf(store.world, recipient.id), {
    kind,
    eventId,
    from: event.organiser,
    to: [{ name: attendee.name, address: attendee.address }],
    subject: kind === 'meetingCancelled' ? `Cancelled: ${event.subject}` : event.subject,
    body: comment ? { contentType: 'text', content: comment } : event.body,
  });
}

/** Attendees see who else is asked, unless the organiser hides it, but nobody's answer. */
function seenBy(event: CalendarEvent, address: string): Attendee[] {
  const seen = event.hideAttendees
    ? event.attendees.filter((attendee) => isSame(attendee.address, address))
    : event.attendees;
  return seen.map((attendee) => ({ ...attendee, response: 'none', respondedAt: null }));
}

function tell(
  store: WorldStore,
  kind: 'event-created' | 'event-updated' | 'event-cancelled' | 'event-deleted',
  about: { mailbox: Mailbox; event: CalendarEvent; recipients: readonly Attendee[] },
): void {
  const { id, iCalUId, subject, transactionId } = about.event;
  store.record({
    kind,
    mailboxId: about.mailbox.personId,
    eventId: id,
    iCalUId,
    subject,
    transactionId,
    recipients: about.recipients.map(({ address }) => address.toLowerCase()),
  });
}
