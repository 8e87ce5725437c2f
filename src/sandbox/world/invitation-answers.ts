import type { CalendarEvent, Message, Person, Response } from '../world.ts';
import { attendeeOf, isSame, touch } from './calendar.ts';
import { addressOf, deliverTo } from './mail.ts';
import { mailboxOf, person } from './people.ts';
import type { WorldStore } from './world-store.ts';

export type Answer = Extract<Response, 'accepted' | 'tentativelyAccepted' | 'declined'>;

const answerKinds: Record<Answer, Message['kind']> = {
  accepted: 'meetingAccepted',
  tentativelyAccepted: 'meetingTentativelyAccepted',
  declined: 'meetingDeclined',
};

const answerWords: Record<Answer, string> = {
  accepted: 'Accepted',
  tentativelyAccepted: 'Tentative',
  declined: 'Declined',
};

/**
 * What happens when a person presses Accept, Tentative or Decline: their own copy, the attendee
 * line of the organiser's copy, and a message to the organiser. Throws when the person was never
 * invited, or the meeting has been cancelled.
 */
export function answerInvitation(
  store: WorldStore,
  invitation: { person: string; event: string },
  { answer, comment = '' }: { answer: Answer; comment?: string },
): void {
  const invited = person(store.world, invitation.person);
  const copy = ownCopy(store, invited, invitation.event);
  copy.response = answer;
  copy.respondedAt = store.now();
  touch(store, copy);
  const organiser = person(store.world, copy.organiser.address);
  const mailbox = mailboxOf(store.world, organiser.id);
  const original = mailbox.events.find(({ iCalUId }) => iCalUId === copy.iCalUId);
  const attendee = original && attendeeOf(original, invited.mail);
  if (original && attendee) {
    attendee.response = answer;
    attendee.respondedAt = store.now();
    touch(store, original);
  }
  deliverTo(store, mailbox, {
    kind: answerKinds[answer],
    from: addressOf(invited),
    to: [copy.organiser],
    subject: `${answerWords[answer]}: ${copy.subject}`,
    body: { contentType: 'text', content: comment },
    eventId: original?.id ?? null,
  });
  store.record({
    kind: 'event-answered',
    personId: invited.id,
    iCalUId: copy.iCalUId,
    response: answer,
  });
}

function ownCopy(store: WorldStore, invited: Person, event: string): CalendarEvent {
  const copy = mailboxOf(store.world, invited.id).events.find(
    ({ id, iCalUId }) => id === event || iCalUId === event,
  );
  if (!copy) throw new Error(`${invited.displayName} has no invitation ${event}.`);
  if (copy.isCancelled) throw new Error(`${copy.subject}: there is nothing left to answer.`);
  if (isSame(copy.organiser.address, invited.mail)) {
    throw new Error(`${invited.displayName} organises this meeting.`);
  }
  return copy;
}
