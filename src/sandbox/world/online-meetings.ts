import type { CalendarEvent, OnlineMeeting, World } from '../world.ts';
import { person } from './people.ts';
import type { WorldStore } from './world-store.ts';

export function createOnlineMeeting(
  store: WorldStore,
  meeting: {
    organiserId: string;
    subject: string;
    startAt: string;
    endAt: string;
    iCalUId: string;
  },
): OnlineMeeting {
  const { organiserId, subject, startAt, endAt, iCalUId } = meeting;
  const threadId = `19:meeting_${store.opaqueId('')}@thread.v2`;
  const context = JSON.stringify({ Tid: store.world.tenantId, Oid: organiserId });
  const thread = encodeURIComponent(threadId).toLowerCase();
  const origin = store.world.browserOrigin ?? 'https://teams.microsoft.com';
  const created: OnlineMeeting = {
    id: Buffer.from(`1*${organiserId}*0**${threadId}`).toString('base64url'),
    organiserId,
    joinUrl: `${origin}/l/meetup-join/${thread}/0` + `?context=${encodeURIComponent(context)}`,
    threadId,
    iCalUId,
    subject,
    startAt,
    endAt,
    createdAt: store.now(),
    session: null,
    reports: [],
  };
  store.world.onlineMeetings.push(created);
  store.changed();
  return created;
}

/** An online meeting made with an event moves when the event moves. */
export function moveMeetingOf(world: World, event: CalendarEvent): void {
  const meeting = world.onlineMeetings.find(({ id }) => id === event.onlineMeetingId);
  if (!meeting) return;
  meeting.subject = event.subject;
  meeting.startAt = event.startAt;
  meeting.endAt = event.endAt;
}

/** By id, join URL or the iCalUId of its event. Throws when there is none. */
export function onlineMeeting(world: World, name: string): OnlineMeeting {
  const found = world.onlineMeetings.find(
    ({ id, joinUrl, iCalUId }) => id === name || joinUrl === name || iCalUId === name,
  );
  if (!found) throw new Error(`There is no online meeting ${name}.`);
  return found;
}

/** The first to join starts a session; `at` must not lie before the session's start. */
export function join(store: WorldStore, meetingId: string, who: { name: string; at: string }) {
  const meeting = onlineMeeting(store.world, meetingId);
  const personId = person(store.world, who.name).id;
  const session = meeting.session ?? { startedAt: who.at, present: [], stays: [] };
  if (session.present.some((participant) => participant.personId === personId)) return;
  meeting.session = {
    ...session,
    present: [...session.present, { personId, joinedAt: who.at }],
  };
  store.changed();
}

export function leave(store: WorldStore, meetingId: string, who: { name: string; at: string }) {
  const meeting = onlineMeeting(store.world, meetingId);
  const personId = person(store.world, who.name).id;
  const session = meeting.session;
  const present = session?.present.find((participant) => participant.personId === personId);
  if (!session || !present) throw new Error(`${who.name} is not in ${meeting.subject}.`);
  meeting.session = {
    ...session,
    present: session.present.filter((participant) => participant !== present),
    stays: [...session.stays, { personId, joinedAt: present.joinedAt, leftAt: who.at }],
  };
  store.changed();
}

/** One report per session, as Teams makes it; a session that never began makes none. */
export function end(store: WorldStore, meetingId: string, at: string): void {
  const meeting = onlineMeeting(store.world, meetingId);
  for (const { personId } of meeting.session?.present ?? []) {
    leave(store, meetingId, { name: personId, at });
  }
  const session = meeting.session;
  if (!session) return;
  meeting.reports.push({
    id: store.uuid(),
    startedAt: session.startedAt,
    endedAt: at,
    stays: session.stays,
  });
  meeting.session = null;
  store.changed();
}
