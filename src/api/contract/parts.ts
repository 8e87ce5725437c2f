/**
 * What the browser and the server say to each other. Requests are zod schemas, answers are types:
 * the server sends finished days, words and the list of what this person may do, so that a screen
 * decides nothing. Here are the parts that several answers share.
 */

export type StateWord =
  | 'met'
  | 'ahead'
  | 'soon'
  | 'late'
  | 'not-met'
  | 'cannot-tell'
  | 'waived'
  | 'proposal';

/** The five parts of every "Why?": rule, origin and clause, passage, dates used, who can settle. */
export interface Why {
  title: string;
  sentence: string;
  originWord: 'Stated' | 'Inferred' | 'Our default' | 'Not stated';
  clause: string | null;
  datesUsed: string | null;
  settledBy: string;
}

/** One stop of the meeting's clock: papers out, meeting, minutes out, approved. */
export interface ClockStop {
  id: 'papers-wanted' | 'papers-out' | 'meeting' | 'minutes-out' | 'approved';
  name: string;
  /** `YYYY-MM-DD`, for placing; null where no day can be given. */
  on: string | null;
  state: StateWord;
  /** Finished words: "by Thursday 3 September, in 6 days". */
  words: string;
  why: Why | null;
}

export interface MeetingClock {
  name: string;
  stops: ClockStop[];
  /** Today's hand: null once all is done. `afterStop` is the index of the stop it has passed. */
  hand: { on: string; words: string; afterStop: number } | null;
  doneWords: string | null;
}

export interface QuorumPlace {
  organisation: string;
  state: 'coming' | 'no-answer' | 'tentative' | 'apologies' | 'here' | 'left' | 'needed';
  words: string;
  people: number;
}

/** The tally of one group; in a joint meeting there is one for each. */
export interface QuorumView {
  groupName: string;
  /** Always complete: "2 of 3 organisations are coming. One more is needed." */
  sentence: string;
  /** Null where the terms set no quorum. */
  needed: number | null;
  state: StateWord;
  live: boolean;
  places: QuorumPlace[];
  beyond: QuorumPlace[];
  notCounted: string[];
  /** When it was quorate, as "10:04 to 11:20". */
  stretches: string[];
  why: Why;
}

/** The verbs a person may use now on a meeting; each is drawn as a button or not at all. */
export type MeetingVerb =
  | 'change-agenda'
  | 'add-paper'
  | 'circulate-papers'
  | 'rule-on-late-paper'
  | 'answer-invitation'
  | 'ask-for-replies'
  | 'open-register'
  | 'take-register'
  | 'record-decision'
  | 'close-meeting'
  | 'write-minutes'
  | 'submit-minutes'
  | 'clear-minutes'
  | 'ask-for-changes'
  | 'circulate-uncleared'
  | 'agree-minutes'
  | 'record-agreement'
  | 'waive-rule';

export interface Choice {
  id: string;
  name: string;
}

/** Every act answers with the sentence that confirms it. */
export interface ActAnswer {
  says: string;
  id?: string;
}

/** What goes wrong is said in the person's words; `code` is for tests and programs. */
export interface ErrorAnswer {
  code: string;
  says: string;
  field?: string;
}
