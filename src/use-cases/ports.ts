import type { Instant } from '../domain/calendar/instant.ts';
import type { Calendar } from '../domain/calendar/school-calendar.ts';
import type { HistoryEntry } from '../domain/meetings/history.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { Delivery, Notice, Outcome } from '../domain/meetings/notice.ts';
import type { Answer } from '../domain/meetings/reply.ts';
import type {
  Appointment,
  Group,
  OfficeHolding,
  Organisation,
  Person,
} from '../domain/partnership/partnership.ts';
import type { TermsOfReference } from '../domain/terms-of-reference/format.ts';

/** Governance time: decides dues, lateness, link expiry. Machine time never comes from here. */
export interface Clock {
  now(): Instant;
}

// ---------------------------------------------------------------- what is kept

/** Reads of a meeting lock its row until the work is over, so nothing changed meanwhile is lost. */
export interface MeetingStore {
  /** Throws NotFound. */
  get(id: string): Promise<Meeting>;
  byEventId(eventId: string): Promise<Meeting | undefined>;
  /** Every meeting of the group, its own and joint ones, in date order. */
  ofGroup(groupId: string): Promise<Meeting[]>;
  /** Meetings that are not settled or cancelled. */
  unsettled(): Promise<Meeting[]>;
  add(meeting: Meeting): Promise<void>;
  /** Throws Conflict when `meeting.version` is not the stored one; stores it with version + 1. */
  save(meeting: Meeting): Promise<void>;
}

export interface PartnershipStore {
  organisations(): Promise<Organisation[]>;
  people(): Promise<Person[]>;
  /** Throws NotFound. */
  person(id: string): Promise<Person>;
  personByObjectId(objectId: string): Promise<Person | undefined>;
  personByEmail(email: string): Promise<Person | undefined>;
  groups(): Promise<Group[]>;
  /** Throws NotFound. */
  group(id: string): Promise<Group>;
  terms(termsId: string): Promise<TermsOfReference>;
  appointments(groupId: string): Promise<Appointment[]>;
  offices(groupId: string): Promise<OfficeHolding[]>;
  saveOrganisation(organisation: Organisation): Promise<void>;
  savePerson(person: Person): Promise<void>;
  saveGroup(group: Group, terms: TermsOfReference): Promise<void>;
  saveAppointment(appointment: Appointment): Promise<void>;
  saveOffice(office: OfficeHolding): Promise<void>;
}

/** A notice as it lies in the outbox. */
export interface StoredNotice extends Notice {
  id: string;
  attempts: number;
  /** The draft in the organiser's mailbox, once made: looked up again when sending was unclear. */
  draftId: string | null;
}

export interface Outbox {
  /** Adding a notice whose key is known keeps the first. */
  add(notice: Notice): Promise<void>;
  /** Leases up to `limit` notices that wait; leases run in machine time and skip locked rows. */
  lease(limit: number, leaseSeconds: number): Promise<StoredNotice[]>;
  noteDraft(id: string, draftId: string): Promise<void>;
  /** Ends a notice: one record per addressee. */
  settle(id: string, outcome: Outcome, deliveries: readonly Delivery[]): Promise<void>;
  /** Puts it back, to be tried again after `afterSeconds` of machine time. */
  putBack(id: string, afterSeconds: number): Promise<void>;
  deliveries(meetingId: string): Promise<Delivery[]>;
  /** How many notices wait or are leased. */
  waiting(): Promise<number>;
}

/** Something to be done at a governance instant: a reminder, a check, or a chore that is due now. */
export interface DueWork {
  key: string;
  kind: DueKind;
  meetingId: string;
  dueAt: Instant;
  /** The few facts that the handler needs (rule, occasion number, person). */
  about: Record<string, string | number>;
  /** What will happen, for the sandbox's "next thing"; an empty text is not announced. */
  says: string;
}

export type DueKind =
  | 'put-in-outlook'
  | 'invite-substitute'
  | 'make-folder'
  | 'file-minutes'
  | 'file-approved-minutes'
  | 'remind'
  | 'send-papers'
  | 'check-late';

export interface DueStore {
  /**
   * Replaces the meeting's undone planned work by this; a key that is done stays done, and what
   * came by `add` stays until it is done.
   */
  replan(meetingId: string, work: readonly DueWork[]): Promise<void>;
  add(work: DueWork): Promise<void>;
  /** Work whose governance instant has come and whose machine-time retry has passed, in order. */
  lease(
    now: Instant,
    limit: number,
    leaseSeconds: number,
  ): Promise<(DueWork & { attempts: number })[]>;
  done(key: string): Promise<void>;
  putBack(key: string, afterSeconds: number): Promise<void>;
  /** The first undone work, or undefined. */
  next(): Promise<DueWork | undefined>;
}

export interface HistoryStore {
  add(entry: HistoryEntry): Promise<void>;
  ofMeeting(meetingId: string): Promise<HistoryEntry[]>;
}

/** Where the bot can write to a person. `reference` is the channel's own JSON. */
export interface ConversationStore {
  find(personId: string): Promise<{ reference: string } | undefined>;
  save(personId: string, reference: string): Promise<void>;
  remove(personId: string): Promise<void>;
  /** The card that now shows this notice to this person, to be replaced when it is overtaken. */
  saveCard(noticeKey: string, personId: string, activityId: string): Promise<void>;
  card(noticeKey: string, personId: string): Promise<{ activityId: string } | undefined>;
}

/** An act by link from an e-mail: the token itself is never stored. */
export interface ActLinkRow {
  id: string;
  noticeKey: string;
  personId: string;
  meetingId: string;
  act: ActByLink;
  versionHash: string | null;
  expiresAt: Instant;
  usedAt: Instant | null;
  /** SHA-256 of the six digits now valid, with tries left; null where none was sent. */
  code: { hash: string; triesLeft: number; expiresAt: Instant } | null;
}

export type ActByLink = 'answer-invitation' | 'clear-minutes' | 'agree-minutes' | 'read-papers';

export interface ActLinkStore {
  add(row: ActLinkRow): Promise<void>;
  /** Locks the row. */
  find(id: string): Promise<ActLinkRow | undefined>;
  save(row: ActLinkRow): Promise<void>;
}

/** Browser sign-ins that may be renewed by the cookie; only hashes of the secrets are kept. */
export interface SessionStore {
  add(session: { secretHash: string; personKey: string; expiresAt: string }): Promise<void>;
  find(secretHash: string): Promise<{ personKey: string; expiresAt: string } | undefined>;
  remove(secretHash: string): Promise<void>;
}

/** Small named facts: the delta link of a mailbox and the like. */
export interface MarkStore {
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
}

export interface Stores {
  meetings: MeetingStore;
  partnership: PartnershipStore;
  outbox: Outbox;
  dues: DueStore;
  history: HistoryStore;
  conversations: ConversationStore;
  actLinks: ActLinkStore;
  sessions: SessionStore;
  marks: MarkStore;
}

// ---------------------------------------------------------------- Microsoft's services

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

/** Mail from the organiser's mailbox: draft, then send, so that an unclear send can be looked up. */
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

// ---------------------------------------------------------------- documents and words

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

export interface Ports {
  clock: Clock;
  /**
   * All of it or nothing. Inside, only `stores` may be used: an outer port that is called there
   * throws, because a transaction must not wait for a service.
   */
  atomically<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  calendar: MeetingCalendar;
  library: PapersLibrary;
  mail: Mail;
  attendance: AttendanceReports;
  chat: PersonalChat;
  documents: Documents;
  files: FileRules;
  termsReader: TermsReader;
  writer: NoticeWriter;
  ids: Ids;
  links: ActLinkSigner;
  /** Bank holidays, and the school terms where they are known. */
  days: Calendar;
  /** Where the product is in a browser, without a slash at the end. */
  publicOrigin: string;
  /** Opens a path of the product in Teams. */
  teamsLink: (path: string) => string;
}

/** Reads terms of reference as a person uploads them. */
export interface TermsReader {
  /** Throws Unusable; `facts.problem` says what is wrong and where. */
  read(yaml: string): TermsOfReference;
}

/** What may be filed, and under which name. */
export interface FileRules {
  /** Throws Unusable for a file that is empty, too large, unsafely named or not what it says. */
  check(file: FileToKeep): void;
  /** "3 KPI figures.pdf": safe in SharePoint and on every disk. */
  nameOf(number: number, title: string, original: string): string;
}

/** Signs the token of an act link and reads one back; the token itself is never stored. */
export interface ActLinkSigner {
  sign(row: ActLinkRow): string;
  /** The id of the row that a genuine token names; undefined for any other text. */
  rowId(token: string): string | undefined;
  /** Whether the token was made for exactly this row. */
  fits(token: string, row: ActLinkRow): boolean;
}

/** Random ids and secrets; a port because the domain knows no randomness. */
export interface Ids {
  next(): string;
  /** Six digits. */
  code(): string;
}

/** Turns a notice into words: `letters` and `cards` behind one port, joined in `app.ts`. */
export interface NoticeWriter {
  letter(notice: Notice, facts: NoticeFacts): Letter;
  /** Undefined where this kind of notice has no card. */
  card(notice: Notice, facts: NoticeFacts): CardContent | undefined;
}

/** All that the words of a notice need, loaded by the use case. */
export interface NoticeFacts {
  now: Instant;
  meeting: Meeting;
  group: Group;
  jointGroups: Group[];
  terms: TermsOfReference;
  people: Person[];
  organisations: Organisation[];
  appointments: Appointment[];
  offices: OfficeHolding[];
  addressee: Person | null;
  /** Bank holidays, and the school terms where they are known. */
  days: Calendar;
  /** Where the product is in a browser, without a slash at the end. */
  publicOrigin: string;
  /** Made for this letter only, never stored: the address of the one act it asks for. */
  actUrl: string | null;
  /** Opens the same in Teams. */
  teamsUrl: string | null;
  attachments: FileToKeep[];
}
