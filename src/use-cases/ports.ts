import type { Instant } from '../domain/calendar/instant.ts';
import type { Calendar } from '../domain/calendar/school-calendar.ts';
import type { Notice } from '../domain/meetings/notice.ts';
import type { NoticeBasis } from '../domain/meetings/notice-facts.ts';
import type { TermsOfReference } from '../domain/terms-of-reference/format.ts';
import type {
  AttendanceReports,
  CardContent,
  Documents,
  FileToKeep,
  Letter,
  Mail,
  MeetingCalendar,
  PapersLibrary,
  PersonalChat,
} from './services.ts';
import type { ActLinkRow, Stores } from './stores.ts';

/** Governance time: decides dues, lateness, link expiry. Machine time never comes from here. */
export interface Clock {
  now(): Instant;
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

/** All that the words of a notice need, and the files that go with its letter. */
export interface NoticeFacts extends NoticeBasis {
  attachments: FileToKeep[];
}
