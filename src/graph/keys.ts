import type { Path } from './path.ts';
import { path, quoted } from './path.ts';

/** The namespace of our own properties of events and messages: never to be changed. */
const ours = '6a5d3c1e-8f0b-4c27-9a41-2d7e5b90c384';

/** On an event: the meeting's id. */
export const meetingKey = `String {${ours}} Name MeetingKey`;
/** On a message: the key of the notice that it carries. */
export const noticeKey = `String {${ours}} Name NoticeKey`;

export interface KeyedItem {
  readonly mailbox: string;
  readonly folder: 'events' | 'messages';
  /** Which property holds the key. */
  readonly property: string;
  readonly key: string;
}

/** Where to look for what was made with this key. */
export function keyedItem({ mailbox, folder, property, key }: KeyedItem, select: string): Path {
  const matches = `ep/id eq ${quoted(property)} and ep/value eq ${quoted(key)}`;
  const filter = `singleValueExtendedProperties/Any(ep: ${matches})`;
  return folder === 'events'
    ? path`/users/${mailbox}/events?$filter=${filter}&$select=${select}`
    : path`/users/${mailbox}/messages?$filter=${filter}&$select=${select}`;
}
