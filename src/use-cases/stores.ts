import type { Instant } from '../domain/calendar/instant.ts';
import type { HistoryEntry } from '../domain/meetings/history.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { Delivery, Notice, Outcome } from '../domain/meetings/notice.ts';
import type {
  Appointment,
  Group,
  OfficeHolding,
  Organisation,
  Person,
} from '../domain/partnership/partnership.ts';
import type { TermsOfReference } from '../domain/terms-of-reference/format.ts';

/** Reads of a meeting lock its row until the work is over, so nothing changed meanwhile is lost. */
export interface MeetingStore {
  /** Throws NotFound. */
  get(id: string): Promise<Meeting>;
  byEventId(eventId: string): Promise<Meeting | undefined>;
  /** Every meeting of the group, its own and joint ones, in date order. */
  ofGroup(groupId: string): Promise<Meeting[]>;
  /** Meetings of these groups, joint ones too, that are not settled or cancelled. */
  unsettledOf(groupIds: readonly string[]): Promise<Meeting[]>;
  /** Meetings of all groups that are on, or over and not settled: few at any time. */
  heldAndUnsettled(): Promise<Meeting[]>;
  add(meeting: Meeting): Promise<void>;
  /** Throws Conflict when `meeting.version` is not the stored one; stores it with version + 1. */
  save(meeting: Meeting): Promise<void>;
}

export interface PartnershipStore {
  /** Who holds or held a seat or an office in these groups; never the whole partnership. */
  peopleOf(groupIds: readonly string[]): Promise<Person[]>;
  /** The organisations that those people are of, or sit for. */
  organisationsOf(groupIds: readonly string[]): Promise<Organisation[]>;
  organisationByName(name: string): Promise<Organisation | undefined>;
  /** Throws NotFound. */
  person(id: string): Promise<Person>;
  personByObjectId(objectId: string): Promise<Person | undefined>;
  personByEmail(email: string): Promise<Person | undefined>;
  groups(): Promise<Group[]>;
  /** The groups in which this person holds or held a seat or an office. */
  groupsOf(personId: string): Promise<Group[]>;
  groupByKey(key: string): Promise<Group | undefined>;
  /** The groups whose terms go by these ids, as other terms point at them. */
  groupsByTermsIds(ids: readonly string[]): Promise<Group[]>;
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
  /**
   * The draft in the organiser's mailbox, once made: looked up again when sending was unclear. Of
   * a card: whether it is being posted, which cannot be looked up.
   */
  draftId: string | null;
}

/** One taking of a notice: whoever took it later has more attempts, and the earlier one is over. */
export type NoticeLease = Pick<StoredNotice, 'id' | 'attempts'>;

export interface Outbox {
  /** Adding a notice whose key is known keeps the first. */
  add(notice: Notice): Promise<void>;
  /** Leases up to `limit` notices that wait; leases run in machine time and skip locked rows. */
  lease(limit: number, leaseSeconds: number): Promise<StoredNotice[]>;
  /** Throws Conflict when somebody else has taken or settled the notice meanwhile. */
  noteDraft(lease: NoticeLease, draftId: string): Promise<void>;
  /** Ends a notice: one record per addressee. */
  settle(id: string, outcome: Outcome, deliveries: readonly Delivery[]): Promise<void>;
  /** Puts it back, to be tried again after `afterSeconds`; nothing when the lease has passed on. */
  putBack(lease: NoticeLease, afterSeconds: number): Promise<void>;
  deliveries(meetingId: string): Promise<Delivery[]>;
  /** How many notices wait or are leased. */
  waiting(): Promise<number>;
}

/** Something to be done at a governance instant: a reminder, a check, or a chore due now. */
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
  | 'replace-cards'
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
  /** False when it was done before. */
  done(key: string): Promise<boolean>;
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
