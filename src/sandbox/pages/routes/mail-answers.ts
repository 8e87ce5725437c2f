import { mailboxOf } from '../../world/people.ts';
import type { CalendarEvent, Message } from '../../world.ts';
import type { EventRow, InvitationAnswer, MessageAnswer, MessageRow } from '../answers.ts';
import { sayClock, sayDayOf, sayShort, saySize } from '../london-words.ts';
import { mailDocument, previewOf } from './mail-document.ts';
import type { Place } from './place.ts';

const responseWords: Record<CalendarEvent['response'], string> = {
  none: 'Not answered yet.',
  organizer: 'You organise it.',
  notResponded: 'Not answered yet.',
  accepted: 'You accepted.',
  tentativelyAccepted: 'You said perhaps.',
  declined: 'You declined.',
};

export function messageRow(message: Message): MessageRow {
  const { id, kind, subject, body, isRead, attachments } = message;
  return {
    id,
    kind,
    subject,
    isRead,
    from: message.from.name,
    to: message.to.map(({ name, address }) => name || address).join(', '),
    preview: previewOf(body),
    atWords: sayShort(message.receivedAt ?? message.createdAt),
    hasAttachments: attachments.some(({ isInline }) => !isInline),
  };
}

export function messageAnswer(place: Place, personId: string, message: Message): MessageAnswer {
  const base = `/sandbox/people/${personId}/mail/${encodeURIComponent(message.id)}/attachments`;
  return {
    ...messageRow(message),
    html: mailDocument(message.body),
    cc: message.cc.map(({ name, address }) => name || address).join(', '),
    internetMessageId: message.internetMessageId,
    attachments: message.attachments
      .filter(({ isInline }) => !isInline)
      .map(({ id, name, size }) => ({
        name,
        sizeWords: saySize(size),
        url: `${base}/${encodeURIComponent(id)}`,
      })),
    invitation: message.eventId === null ? null : invitation(place, personId, message.eventId),
  };
}

function invitation(place: Place, personId: string, eventId: string): InvitationAnswer | null {
  const { world } = place.microsoft;
  const event = mailboxOf(world, personId).events.find(({ id }) => id === eventId);
  if (!event) return null;
  return {
    eventId,
    whenWords: whenWords(event),
    where: event.location,
    response: answered(event),
    responseWords: responseWords[event.response],
    mayAnswer: !event.isOrganiser && !event.isCancelled,
    isCancelled: event.isCancelled,
    joinUrl: event.isCancelled ? null : event.joinUrl,
  };
}

export function eventRow(event: CalendarEvent): EventRow {
  const { id, subject, location, response, isCancelled } = event;
  return {
    id,
    subject,
    whenWords: whenWords(event),
    where: location,
    responseWords: isCancelled ? 'Cancelled.' : responseWords[response],
    isCancelled,
  };
}

export function whenWords({ startAt, endAt }: Pick<CalendarEvent, 'startAt' | 'endAt'>): string {
  return `${sayDayOf(startAt)}, ${sayClock(startAt)} to ${sayClock(endAt)}`;
}

function answered({ response }: CalendarEvent): InvitationAnswer['response'] {
  return response === 'organizer' || response === 'notResponded' ? 'none' : response;
}
