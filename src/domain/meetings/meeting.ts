import type { Instant } from '../calendar/instant.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { AgendaItem } from './agenda.ts';
import type { AgreedAction, Decision } from './decision.ts';
import type { Minutes } from './minutes.ts';
import type { Circulation, Paper } from './papers.ts';
import type { RegisterEntry, TeamsSuggestion } from './register.ts';
import type { Reply } from './reply.ts';

/**
 * Where a meeting is in its life. `called`: in the calendars. `open`: people are in the room.
 * `closed`: over, its minutes are owed. `settled`: its minutes are approved.
 */
export type MeetingPhase = 'called' | 'open' | 'closed' | 'settled' | 'cancelled';

/** What Outlook and SharePoint hold of this meeting; null until the service has answered. */
export interface MeetingInMicrosoft365 {
  eventId: string | null;
  iCalUId: string | null;
  joinUrl: string | null;
  folderId: string | null;
  folderUrl: string | null;
  /** True once Outlook answered that the event has no Teams link although one was asked for. */
  withoutTeamsLink: boolean;
}

/** One sitting of a group, with all that belongs to it; saved and loaded whole. */
export interface Meeting {
  id: string;
  groupId: string;
  /** Groups that meet in the same sitting; each keeps a tally of its own. */
  jointWith: string[];
  title: string;
  startsAt: Instant;
  endsAt: Instant;
  /** The London day of `startsAt`: what every deadline counts from. */
  heldOn: PlainDate;
  venue: string;
  phase: MeetingPhase;
  calledAt: Instant;
  m365: MeetingInMicrosoft365;
  agenda: AgendaItem[];
  papers: Paper[];
  circulation: Circulation | null;
  replies: Reply[];
  register: RegisterEntry[];
  suggestions: TeamsSuggestion[];
  openedAt: Instant | null;
  closedAt: Instant | null;
  decisions: Decision[];
  agreedActions: AgreedAction[];
  minutes: Minutes;
  waivers: Waiver[];
  /** Counts saves; a save with an old version throws Conflict. */
  version: number;
}

/** A rule let go once: who, why, when (domain rule 4: a waiver has a name, a reason and a date). */
export interface Waiver {
  ruleId: string;
  by: string;
  reason: string;
  at: Instant;
}
