import type { Drive, Site, UploadSession } from './world-files.ts';
import type { LedgerEntry } from './world-ledger.ts';

/**
 * The state of the Microsoft that the sandbox plays: plain JSON, no behaviour.
 * Instants are UTC ISO strings with milliseconds in governance time. Bytes are kept apart, in
 * `blobs`, under the SHA-256 that a file, version or attachment names.
 */
export interface World {
  readonly tenantId: string;
  /** The object id of the shared mailbox that organises every meeting. */
  readonly organiserId: string;
  readonly browserOrigin?: string;
  readonly people: Person[];
  /** One per person, in the same order; external people have one too, so that mail can arrive. */
  readonly mailboxes: Mailbox[];
  readonly sites: Site[];
  readonly drives: Drive[];
  readonly onlineMeetings: OnlineMeeting[];
  readonly conversations: Conversation[];
  readonly installations: Installation[];
  readonly subscriptions: Subscription[];
  readonly uploadSessions: UploadSession[];
  readonly ledger: LedgerEntry[];
  /** Rises with every change; delta tokens carry it. */
  changeNumber: number;
  /** Ids are made from it, so that the same story gives the same ids. */
  idNumber: number;
  /** Delta tokens of an older epoch answer 410, as after a loss of state at Microsoft's side. */
  deltaEpoch: number;
}

/**
 * `member` and `guest` have an account in the tenant; `external` is an address in another
 * organisation: mail and invitations reach it, sign-in, Teams and the directory do not know it.
 */
export type PersonKind = 'member' | 'guest' | 'external';

export interface Person {
  /** The Entra object id; for `external` an id of the sandbox's own. */
  readonly id: string;
  readonly tenantId: string;
  readonly kind: PersonKind;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string;
  /** App roles of the interactive app, e.g. `['Secretariat']`. */
  readonly roles: readonly string[];
  readonly accountEnabled: boolean;
  /** A mailbox that nobody signs in to: the organiser. */
  readonly isSharedMailbox: boolean;
  /** Set while a guest has been invited and has not redeemed the invitation. */
  readonly invitationState: 'PendingAcceptance' | 'Accepted' | null;
}

export interface Mailbox {
  readonly personId: string;
  readonly messages: Message[];
  readonly events: CalendarEvent[];
  /** What was deleted, so that delta can tell. */
  readonly deletedEvents: { readonly id: string; readonly startAt: string; changedIn: number }[];
}

export interface Address {
  readonly name: string;
  readonly address: string;
}

export interface Body {
  readonly contentType: 'html' | 'text';
  readonly content: string;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  readonly size: number;
  readonly blob: string;
  readonly isInline: boolean;
  readonly contentId: string | null;
  readonly addedAt: string;
}

export interface ExtendedProperty {
  readonly id: string;
  readonly value: string;
}

export type MailFolder = 'inbox' | 'sentitems' | 'drafts' | 'deleteditems';

export interface Message {
  /** The immutable id: it survives a move from drafts to sent items. */
  readonly id: string;
  /** The ordinary id, new after each move. */
  movingId: string;
  folder: MailFolder;
  readonly kind:
    | 'message'
    | 'meetingRequest'
    | 'meetingUpdate'
    | 'meetingCancelled'
    | 'meetingAccepted'
    | 'meetingTentativelyAccepted'
    | 'meetingDeclined';
  subject: string;
  body: Body;
  from: Address;
  to: Address[];
  cc: Address[];
  bcc: Address[];
  replyTo: Address[];
  headers: { readonly name: string; readonly value: string }[];
  attachments: Attachment[];
  extendedProperties: ExtendedProperty[];
  importance: 'low' | 'normal' | 'high';
  readonly internetMessageId: string;
  readonly inReplyTo: string | null;
  readonly conversationId: string;
  readonly createdAt: string;
  modifiedAt: string;
  sentAt: string | null;
  receivedAt: string | null;
  isRead: boolean;
  /** For a meeting message: the event of the same mailbox that it is about. */
  readonly eventId: string | null;
  changeKey: number;
}

export type Response =
  | 'none'
  | 'organizer'
  | 'notResponded'
  | 'accepted'
  | 'tentativelyAccepted'
  | 'declined';

export interface Attendee extends Address {
  readonly type: 'required' | 'optional' | 'resource';
  response: Response;
  respondedAt: string | null;
}

/** A copy of a meeting in one mailbox; the organiser's copy and the attendees' share `iCalUId`. */
export interface CalendarEvent {
  readonly id: string;
  readonly iCalUId: string;
  readonly isOrganiser: boolean;
  readonly organiser: Address;
  subject: string;
  body: Body;
  startAt: string;
  endAt: string;
  /** IANA name of the zone that the organiser gave. */
  timeZone: string;
  isAllDay: boolean;
  location: string;
  attendees: Attendee[];
  /** This mailbox's own answer. */
  response: Response;
  respondedAt: string | null;
  isCancelled: boolean;
  onlineMeetingId: string | null;
  joinUrl: string | null;
  readonly transactionId: string | null;
  extendedProperties: ExtendedProperty[];
  attachments: Attachment[];
  categories: string[];
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  importance: 'low' | 'normal' | 'high';
  showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';
  hideAttendees: boolean;
  allowNewTimeProposals: boolean;
  responseRequested: boolean;
  isReminderOn: boolean;
  reminderMinutesBeforeStart: number;
  readonly createdAt: string;
  modifiedAt: string;
  changeKey: number;
  /** The world's change number at its last change. */
  changedIn: number;
}

export interface OnlineMeeting {
  readonly id: string;
  readonly organiserId: string;
  readonly joinUrl: string;
  readonly threadId: string;
  readonly iCalUId: string | null;
  subject: string;
  startAt: string;
  endAt: string;
  readonly createdAt: string;
  /** Who is in the meeting now, and the finished stays of the running session. */
  session: MeetingSession | null;
  readonly reports: AttendanceReport[];
}

export interface MeetingSession {
  readonly startedAt: string;
  readonly present: { readonly personId: string; readonly joinedAt: string }[];
  readonly stays: Stay[];
}

export interface Stay {
  readonly personId: string;
  readonly joinedAt: string;
  readonly leftAt: string;
}

export interface AttendanceReport {
  readonly id: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly stays: readonly Stay[];
}

/** The personal chat of one person with the bot. */
export interface Conversation {
  readonly id: string;
  readonly personId: string;
  readonly createdAt: string;
  readonly activities: ChatActivity[];
}

export interface ChatActivity {
  readonly id: string;
  readonly from: 'bot' | 'person';
  readonly sentAt: string;
  updatedAt: string | null;
  deletedAt: string | null;
  readonly replyToId: string | null;
  text: string;
  summary: string;
  /** The Adaptive Cards as the bot sent them, unparsed. */
  cards: unknown[];
  /** What only one person sees after a refresh or a pressed button, by person id. */
  cardsFor: Record<string, unknown>;
}

export interface Installation {
  readonly personId: string;
  readonly installedAt: string;
  removedAt: string | null;
}

export interface Subscription {
  readonly id: string;
  readonly applicationId: string;
  readonly resource: string;
  readonly changeTypes: readonly string[];
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl: string | null;
  readonly clientState: string | null;
  /** Machine time: a lease, not governance. */
  expiresAt: string;
}
