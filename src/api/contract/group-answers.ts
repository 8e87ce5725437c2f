import type { MeetingClock, MeetingVerb, QuorumView, StateWord, Why } from './parts.ts';

export interface Me {
  personId: string;
  name: string;
  signedInAs: string;
  cardsOn: boolean;
  mayHaveCards: boolean;
  maySetUpGroups: boolean;
  groups: { key: string; name: string; short: string; state: StateWord; stateWords: string }[];
}

export interface Todo {
  meetingId: string;
  groupName: string;
  meetingWords: string;
  verb: MeetingVerb;
  title: string;
  state: StateWord;
  words: string;
  button: string;
  why: Why | null;
}

export interface MeetingSummary {
  id: string;
  groupKey: string;
  groupName: string;
  title: string;
  heldOnWords: string;
  phase: string;
  clock: MeetingClock;
  myAnswerWords: string | null;
}

/** My week: what is due from me, and my meetings. */
export interface Week {
  todayWords: string;
  next: Todo | null;
  todos: Todo[];
  meetings: MeetingSummary[];
  emptyWords: string | null;
}

export interface GroupHome {
  key: string;
  name: string;
  short: string;
  next: MeetingSummary | null;
  quorum: QuorumView[];
  headline: string;
  mayCallMeeting: boolean;
  openQuestions: number;
  meetings: { id: string; title: string; heldOnWords: string; stateWords: string }[];
}

export interface MembersView {
  groupName: string;
  sentence: string;
  organisations: {
    name: string;
    isLead: boolean;
    seats: {
      seat: string;
      person: string | null;
      since: string | null;
      office: string | null;
      officeNote: string | null;
      reachedBy: string;
    }[];
  }[];
}

export interface TermsView {
  groupName: string;
  versionWords: string;
  areas: {
    area: string;
    rules: {
      id: string;
      sentence: string;
      originWord: Why['originWord'];
      clause: string | null;
      binds: boolean;
      question: { ask: string; until: string } | null;
    }[];
  }[];
  questions: { id: string; ask: string; options: string[]; until: string; severityWords: string }[];
}

/** The page behind an act link, before and after. */
export interface ActPage {
  state: 'ready' | 'done' | 'used' | 'overtaken' | 'expired' | 'not-valid' | 'sign-in';
  title: string;
  askedAs: string | null;
  act: 'answer-invitation' | 'clear-minutes' | 'agree-minutes' | 'read-papers' | null;
  says: string;
  needsCode: boolean;
  signInUrl: string | null;
}
