import type { Path } from './path.ts';
import { path, quoted } from './path.ts';

/** The namespace of our own properties of events and messages: never to be changed. */
const ours = '6a5d3c1e-8f0b-4c27-9a41-2d7e5b90c384';

/** On an event: the meeting's id. */
export const meetingKey = `String {${ours}} Name MeetingKey`;
/** On a message: the key of the notice that it carries. */
export const noticeKey = `String {${ours}} Name NoticeKey`;

/** Where to look for the event that was made for this meeting. */
export function eventOfMeeting(mailbox: string, meetingId: string, select: string): Path {
  const matches = `ep/id eq ${quoted(meetingKey)} and ep/value eq ${quoted(meetingId)}`;
  const filter = `singleValueExtendedProperties/Any(ep: ${matches})`;
  return path`/users/${mailbox}/events?$filter=${filter}&$select=${select}`;
}
