import type { Instant } from '../domain/calendar/instant.ts';
import type { Outcome } from '../domain/meetings/notice.ts';
import type { Answer } from '../domain/meetings/reply.ts';

/** The group's calendar in the organiser's mailbox. */
export interface MeetingCalendar {
  /**
   * Creates the event, keyed by the meeting's id (transactionId and extended property): however
   * often it is asked, one event. Reads back the Teams link.
   */
  putIn(event: EventToCreate): Promise<EventInOutlook>;
  invite(eventId: string, attendees: readonly Attendee[]): Promise<void>;
  cancel(eventId: string, comment: string): Promise<void>;
  /** What changed since the last mark; `mark` is null the first time. */
  changes(mark: string | null, window: { from: Instant; to: Instant }): Promise<CalendarChanges>;
}

export interface Attendee {
  name: string;
  email: string;
  required: boolean;
}

export interface EventToCreate {
  meetingId: string;
  title: string;
  startsAt: Instant;
  endsAt: Instant;
  venue: string;
  bodyHtml: string;
  attendees: Attendee[];
  /** Hides the list of attendees from each other. */
  hideAttendees: boolean;
}

export interface EventInOutlook {
  eventId: string;
  iCalUId: string;
  joinUrl: string | null;
}

export interface CalendarChanges {
  events: { eventId: string; cancelled: boolean; replies: EventReply[] }[];
  mark: string;
}

export interface EventReply {
  email: string;
  answer: Answer;
  at: Instant | null;
}

/** The SharePoint library of the partnership, one folder per group. */
export interface PapersLibrary {
  /** Makes the folders that are missing; the same call again finds them. `path` from the root. */
  folder(path: readonly string[]): Promise<{ folderId: string; webUrl: string }>;
  /** Writes a file; an older one of that name becomes an earlier version. */
  put(folderId: string, file: FileToKeep): Promise<KeptFile>;
  read(fileId: string): Promise<Uint8Array>;
  remove(fileId: string): Promise<void>;
}

export interface FileToKeep {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

export interface KeptFile {
  fileId: string;
  webUrl: string;
  name: string;
}

/** Mail of the organiser's mailbox: draft, then send, so that an unclear send can be looked up. */
export interface Mail {
  /**
   * Makes the draft, marked with the key. Where the answer is lost a second one may be made by the
   * next try; a draft is seen by nobody, and only one of them is ever sent.
   */
  draft(key: string, letter: AddressedLetter): Promise<{ draftId: string }>;
  /** Sends it. Throws Unclear when the service did not say whether it took it. */
  send(draftId: string): Promise<void>;
  whereabouts(draftId: string): Promise<'draft' | 'sent' | 'nowhere'>;
  /** For the six digits: a message of which no copy is kept. */
  sendWithoutCopy(letter: AddressedLetter): Promise<void>;
}

export interface AddressedLetter extends Letter {
  to: { name: string; email: string }[];
}

export interface Letter {
  subject: string;
  text: string;
  html: string;
  attachments: FileToKeep[];
  /** False for the six-digit code, which is not kept in Sent Items. */
  keepCopy: boolean;
}

/** The Teams attendance reports of the organiser's meetings. */
export interface AttendanceReports {
  /** Every record of every report of this meeting so far; an empty list when none is there yet. */
  of(joinUrl: string): Promise<AttendanceRecord[]>;
}

export interface AttendanceRecord {
  objectId: string | null;
  name: string;
  email: string | null;
  joins: { inAt: Instant; outAt: Instant }[];
}

/** The bot's personal chat. */
export interface PersonalChat {
  /** Posts a card. A new message has no key: when it is unclear it is never repeated. */
  post(to: ChatAddressee, card: CardContent): Promise<ChatResult>;
  /** Puts another card in the place of one that was posted. */
  replace(to: ChatAddressee, activityId: string, card: CardContent): Promise<Outcome>;
}

export interface ChatAddressee {
  objectId: string;
  reference: string | null;
}

export interface ChatResult {
  outcome: Outcome;
  activityId: string | null;
  reference: string | null;
}

/** An Adaptive Card, its text fallback and the line for the lock screen. */
export interface CardContent {
  card: Record<string, unknown>;
  summary: string;
}

export interface Documents {
  /** One numbered PDF: cover with the agenda, then each paper, bookmarks, page numbers. */
  pack(contents: PackContents): Promise<{ bytes: Uint8Array; pages: number }>;
  /** The minutes as a Word document; `mark` is printed on every page (DRAFT), or null. */
  minutesDocument(contents: MinutesContents): Promise<Uint8Array>;
  /** SHA-256, hex. */
  hash(bytes: Uint8Array | string): string;
}

export interface PackContents {
  groupName: string;
  title: string;
  heldOnWords: string;
  marking: string | null;
  agenda: { number: number; title: string; lengthMinutes: number | null }[];
  papers: {
    number: number;
    title: string;
    fileName: string;
    contentType: string;
    bytes: Uint8Array;
  }[];
}

export interface MinutesContents {
  groupName: string;
  title: string;
  heldOnWords: string;
  mark: string | null;
  marking: string | null;
  present: { group: string; lines: string[] }[];
  apologies: string[];
  quorumWords: string[];
  sections: {
    number: number;
    heading: string;
    notes: string;
    decisions: string[];
    agreedActions: string[];
  }[];
  footer: string;
}

/** Thrown by an adapter when a service did not say whether it did what was asked. */
export class Unclear extends Error {
  override readonly name = 'Unclear';
}

/** Thrown by an adapter when a service refuses for now. */
export class ServiceBusy extends Error {
  override readonly name = 'ServiceBusy';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number, options?: ErrorOptions) {
    super('service busy', options);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
