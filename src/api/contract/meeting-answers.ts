import type { Choice, MeetingClock, MeetingVerb, QuorumView, StateWord } from './parts.ts';

export interface AgendaItemView {
  id: string;
  number: number;
  title: string;
  owner: Choice | null;
  wantsPaper: boolean;
  forDecision: boolean;
  lengthMinutes: number | null;
  note: string | null;
}

export interface PaperView {
  id: string;
  number: number;
  title: string;
  fileName: string;
  sizeWords: string;
  addedWords: string;
  /** "late by 4 days", "late by 4 days, admitted by the chair"; null for a paper in time. */
  lateWords: string | null;
  agendaItemId: string | null;
  url: string;
  mayRule: boolean;
  mayWithdraw: boolean;
}

export interface ComingRow {
  personId: string;
  name: string;
  organisation: string;
  groupName: string;
  capacity: string;
  answer: 'none' | 'coming' | 'tentative' | 'apologies';
  words: string;
  substitute: string | null;
}

export interface DecisionView {
  id: string;
  groupName: string;
  agendaItemId: string | null;
  text: string;
  atWords: string;
  quorumWords: string | null;
  quorate: boolean | null;
}

export interface ActionView {
  id: string;
  agendaItemId: string | null;
  text: string;
  ownerName: string;
  dueWords: string | null;
  done: boolean;
}

export interface MeetingView {
  id: string;
  groupKey: string;
  groupName: string;
  jointWith: string[];
  title: string;
  heldOnWords: string;
  timeWords: string;
  venue: string;
  joinUrl: string | null;
  phase: 'called' | 'open' | 'closed' | 'settled' | 'cancelled';
  confidential: string | null;
  headline: string;
  clock: MeetingClock;
  quorum: QuorumView[];
  agenda: AgendaItemView[];
  papers: PaperView[];
  pack: { url: string; words: string; pages: number; hash: string } | null;
  coming: ComingRow[];
  myAnswer: ComingRow['answer'] | null;
  decisions: DecisionView[];
  actions: ActionView[];
  minutesWords: string;
  may: MeetingVerb[];
  /** The one filled button for this person now, or null with `nothingWords`. */
  primary: { verb: MeetingVerb; label: string } | null;
  nothingWords: string | null;
  people: Choice[];
  organisations: Choice[];
  groups: Choice[];
  folderUrl: string | null;
}

export interface RegisterRow {
  /** Names the row in a mark: a person of the membership, or an entry added by hand. */
  key: string;
  groupId: string;
  groupName: string;
  name: string;
  organisation: string;
  capacity: string;
  countsWords: string | null;
  here: boolean;
  /** "Here since 10:00", "left at 11:20", "apologies sent"; null when not marked. */
  words: string | null;
  presence: { in: string; out: string | null }[];
  /** "Teams: joined 10:06"; only a suggestion until confirmed. */
  teamsWords: string | null;
}

export interface RegisterView {
  meetingId: string;
  title: string;
  open: boolean;
  closed: boolean;
  quorum: QuorumView[];
  summary: string;
  rows: RegisterRow[];
  suggestions: { id: string; name: string; words: string; matched: string | null }[];
  groups: Choice[];
  organisations: Choice[];
  representatives: Choice[];
  may: MeetingVerb[];
}

export interface MinutesSectionView {
  agendaItemId: string;
  number: number;
  heading: string;
  notes: string;
  decisions: string[];
  actions: string[];
}

export interface MinutesView {
  meetingId: string;
  title: string;
  state: 'drafting' | 'with-chair' | 'cleared' | 'circulated' | 'approved';
  headline: string;
  steps: { name: string; state: StateWord; words: string }[];
  draft: MinutesSectionView[];
  versions: {
    number: number;
    hash: string;
    words: string;
    changesAsked: string | null;
    /** Who asked, as the start of a sentence. */
    askedBy: string | null;
    url: string | null;
    sections: MinutesSectionView[];
  }[];
  newest: number | null;
  /** Sentence-wise difference of the newest version to the one before, by section. */
  changes: { heading: string; parts: { kind: 'same' | 'added' | 'removed'; text: string }[] }[];
  agreements: { organisation: string; words: string }[];
  agreementWords: string | null;
  approved: { words: string; url: string | null } | null;
  registerWords: string[];
  people: Choice[];
  may: MeetingVerb[];
  primary: { verb: MeetingVerb; label: string } | null;
  nothingWords: string | null;
}

export interface HistoryView {
  lines: { at: string; atWords: string; who: string; words: string; clause: string | null }[];
  deliveries: { words: string; channel: string; outcome: string }[];
}
