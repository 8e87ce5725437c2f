import { byItself } from '../actor.ts';
import type { Ports } from '../ports.ts';
import type { Attendee } from '../services.ts';
import type { DueWork } from '../stores.ts';
import { amendMeeting } from './amend-meeting.ts';
import { invitationHtml } from './invitation.ts';
import type { MeetingContext } from './meeting-context.ts';
import { everyone, loadContext } from './meeting-context.ts';

/**
 * Creates the event in the organiser's mailbox, keyed by the meeting's id, so that asking twice
 * makes one event. A mailbox that gives no Teams link is told to a person by the meeting's page.
 */
export async function putInOutlook(ports: Ports, { meetingId }: DueWork): Promise<void> {
  const context = await ports.atomically((stores) => loadContext(stores, meetingId, ports.clock));
  const { meeting } = context;
  if (meeting.m365.eventId !== null || meeting.phase === 'cancelled') return;
  const event = await ports.calendar.putIn({
    meetingId,
    title: `${context.group.name}: ${meeting.title}`,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    venue: meeting.venue,
    bodyHtml: invitationHtml(context, ports),
    attendees: attendees(context),
    hideAttendees: false,
  });
  const amending = { actor: byItself, meetingId, permission: 'call-meeting' } as const;
  await amendMeeting(ports, amending, (now) => ({
    meeting: {
      ...now.meeting,
      m365: {
        ...now.meeting.m365,
        eventId: event.eventId,
        iCalUId: event.iCalUId,
        joinUrl: event.joinUrl,
        withoutTeamsLink: event.joinUrl === null,
      },
    },
    history: [{ verb: 'event-created', facts: { people: attendees(now).length } }],
  }));
}

/** Adds the substitutes to the event; the whole list of attendees is sent, as Graph wants it. */
export async function inviteSubstitutes(ports: Ports, { meetingId }: DueWork): Promise<void> {
  const context = await ports.atomically((stores) => loadContext(stores, meetingId, ports.clock));
  const { eventId } = context.meeting.m365;
  if (context.meeting.phase !== 'called') return;
  // Not in Outlook yet: the event will be created with everybody on it.
  if (eventId === null) return;
  await ports.calendar.invite(eventId, attendees(context));
}

function attendees(context: MeetingContext): Attendee[] {
  const members = everyone(context).map(({ name, email }) => ({ name, email, required: true }));
  const substitutes = context.meeting.replies.flatMap(({ substitute }) =>
    substitute === null ? [] : [{ ...substitute, required: true }],
  );
  return [...members, ...substitutes];
}
