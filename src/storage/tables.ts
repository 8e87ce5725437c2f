import type { ColumnType, Generated } from 'kysely';
import type { Instant } from '../domain/calendar/instant.ts';
import type { PlainDate } from '../domain/calendar/plain-date.ts';
import type { HistoryEntry } from '../domain/meetings/history.ts';
import type { Meeting, MeetingPhase } from '../domain/meetings/meeting.ts';
import type { Channel, Delivery, NoticeKind, Outcome } from '../domain/meetings/notice.ts';
import type { OfficeName, Organisation, Reach } from '../domain/partnership/partnership.ts';
import type { ActByLink, DueKind } from '../use-cases/stores.ts';

/** JSON goes in as text, so that both drivers store the same, and comes back as a value. */
type Json<T> = ColumnType<T, string, string>;

/** Set and read by the database's own clock only. */
type MachineTime = Generated<Date | null>;

type Facts = Record<string, string | number>;

interface OfTenant {
  tenant_id: string;
}

export interface MeetingTable extends OfTenant {
  id: string;
  /** The group whose meeting it is, then those that share the sitting. */
  group_ids: string[];
  event_id: string | null;
  phase: MeetingPhase;
  starts_at: Instant;
  version: number;
  /** Counts the shapes that `body` has had; see `meetings.ts`. */
  shape: number;
  body: Json<Meeting>;
}

export interface OrganisationTable extends OfTenant {
  id: string;
  name: string;
  kind: Organisation['kind'];
  is_lead: boolean;
}

export interface PersonTable extends OfTenant {
  id: string;
  name: string;
  email: string;
  object_id: string | null;
  reach: Reach;
  organisation_id: string | null;
  cards_on: boolean;
}

interface TermsTable extends OfTenant {
  id: string;
  body: Json<unknown>;
}

export interface GroupTable extends OfTenant {
  id: string;
  key: string;
  name: string;
  short: string;
  partnership_name: string;
  terms_id: string;
}

interface AppointmentTable extends OfTenant {
  id: string;
  group_id: string;
  seat_id: string;
  person_id: string;
  organisation_id: string | null;
  from_on: PlainDate;
  to_on: PlainDate | null;
}

interface OfficeTable extends OfTenant {
  id: string;
  group_id: string;
  office: OfficeName;
  person_id: string;
  from_on: PlainDate;
  to_on: PlainDate | null;
  confirmed_on: PlainDate | null;
}

export interface NoticeTable extends OfTenant {
  id: Generated<string>;
  seq: Generated<number>;
  key: string;
  kind: NoticeKind;
  channel: Channel;
  meeting_id: string;
  addressee_ids: string[];
  about: Json<Facts>;
  attempts: Generated<number>;
  draft_id: string | null;
  outcome: Outcome | null;
  /** A lease or a wait before the next try ends then. */
  free_at: MachineTime;
  settled_at: MachineTime;
}

interface DeliveryTable extends OfTenant {
  notice_id: string;
  /** The person's id, or the address of somebody who has none: one record for each. */
  addressee: string;
  meeting_id: string;
  person_id: string | null;
  address: string;
  outcome: Delivery['outcome'];
  at: Instant | null;
}

export interface DueTable extends OfTenant {
  key: string;
  seq: Generated<number>;
  kind: DueKind;
  meeting_id: string;
  due_at: Instant;
  about: Json<Facts>;
  says: string;
  /** Came by a plan, and goes when the next plan has no such key. */
  planned: boolean;
  attempts: Generated<number>;
  free_at: MachineTime;
  done_at: MachineTime;
}

export interface HistoryTable extends OfTenant {
  seq: Generated<number>;
  meeting_id: string;
  at: Instant;
  by_person_id: string | null;
  through: HistoryEntry['through'];
  verb: HistoryEntry['verb'];
  facts: Json<Facts>;
  rule_id: string | null;
  clause: string | null;
}

interface ConversationTable extends OfTenant {
  person_id: string;
  reference: string;
}

interface CardTable extends OfTenant {
  notice_key: string;
  person_id: string;
  activity_id: string;
}

export interface ActLinkTable extends OfTenant {
  id: string;
  notice_key: string;
  person_id: string;
  meeting_id: string;
  act: ActByLink;
  version_hash: string | null;
  expires_at: Instant;
  used_at: Instant | null;
  code_hash: string | null;
  code_tries_left: number | null;
  code_expires_at: Instant | null;
}

interface SessionTable extends OfTenant {
  secret_hash: string;
  person_key: string;
  expires_at: string;
}

interface MarkTable extends OfTenant {
  name: string;
  value: string;
}

export interface Tables {
  meetings: MeetingTable;
  organisations: OrganisationTable;
  people: PersonTable;
  terms: TermsTable;
  groups: GroupTable;
  appointments: AppointmentTable;
  offices: OfficeTable;
  notices: NoticeTable;
  deliveries: DeliveryTable;
  dues: DueTable;
  history: HistoryTable;
  conversations: ConversationTable;
  cards: CardTable;
  act_links: ActLinkTable;
  sessions: SessionTable;
  marks: MarkTable;
  schema_migrations: { name: string };
}
