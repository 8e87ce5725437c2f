import { z } from 'zod';

/**
 * What the browser and the server say to each other. Requests are zod schemas, answers are types:
 * the server sends finished days, words and the list of what this person may do, so that a screen
 * decides nothing.
 */

// ---------------------------------------------------------------- parts of answers

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

// ---------------------------------------------------------------- answers

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

// ---------------------------------------------------------------- requests

const shortText = z.string().trim().min(1).max(200);
const longText = z.string().trim().max(20_000);
const day = z.iso.date();
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const SetUpGroupRequest = z.strictObject({
  termsYaml: z.string().min(1).max(500_000),
  key: z.string().regex(/^[a-z0-9-]{1,24}$/),
  organisations: z.array(
    z.strictObject({
      ref: shortText,
      name: shortText,
      kind: z.enum(['school', 'trust', 'authority', 'other']),
      isLead: z.boolean().default(false),
    }),
  ),
  people: z.array(
    z.strictObject({
      name: shortText,
      email: z.email(),
      objectId: z.string().nullable(),
      reach: z.enum(['member', 'guest', 'mail-only']),
      organisation: shortText.nullable(),
      seat: shortText.nullable(),
      offices: z.array(z.enum(['chair', 'vice-chair', 'secretary'])).default([]),
    }),
  ),
  from: day,
});

export const CallMeetingRequest = z.strictObject({
  title: shortText.optional(),
  heldOn: day,
  startsAt: clockTime,
  lengthMinutes: z.number().int().min(15).max(600),
  venue: z.string().trim().max(200).default(''),
  series: shortText.optional(),
});

export const ChangeAgendaRequest = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: z.string().nullable(),
        title: shortText,
        ownerId: z.string().nullable(),
        wantsPaper: z.boolean(),
        forDecision: z.boolean(),
        lengthMinutes: z.number().int().min(1).max(600).nullable(),
      }),
    )
    .max(60),
});

export const RulingRequest = z.strictObject({ admitted: z.boolean() });

export const AnswerRequest = z.strictObject({
  answer: z.enum(['coming', 'apologies']),
  substitute: z.strictObject({ name: shortText, email: z.email() }).nullable().default(null),
});

export const MarkRequest = z.strictObject({
  key: z.string().min(1).max(200),
  mark: z.enum(['here', 'left', 'apologies', 'not-here']),
  /** A London clock time on the day of the meeting; now when absent. */
  time: clockTime.optional(),
});

export const AddPersonRequest = z.strictObject({
  groupId: z.string(),
  name: shortText,
  organisationId: z.string().nullable(),
  capacity: z.enum(['substitute', 'guest']),
  substituteFor: z.string().nullable().default(null),
});

export const SettleSuggestionRequest = z.strictObject({
  confirm: z.boolean(),
  key: z.string().nullable().default(null),
});

export const DecisionRequest = z.strictObject({
  groupId: z.string(),
  agendaItemId: z.string().nullable(),
  text: z.string().trim().min(1).max(2000),
});

export const AgreedActionRequest = z.strictObject({
  agendaItemId: z.string().nullable(),
  text: z.string().trim().min(1).max(2000),
  ownerId: z.string().nullable(),
  ownerName: shortText,
  dueOn: day.nullable(),
});

export const DraftMinutesRequest = z.strictObject({
  sections: z
    .array(z.strictObject({ agendaItemId: z.string(), heading: shortText, notes: longText }))
    .max(60),
});

/** Names exactly the version that was on the screen. */
export const MinutesVersionRequest = z.strictObject({
  version: z.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

export const AskForChangesRequest = MinutesVersionRequest.extend({
  comment: z.string().trim().min(1).max(4000),
});

export const RecordAgreementRequest = MinutesVersionRequest.extend({ personId: z.string() });

export const WaiveRequest = z.strictObject({
  ruleId: shortText,
  reason: z.string().trim().min(3).max(500),
});

export const CardsRequest = z.strictObject({ on: z.boolean() });

export const OpenActRequest = z.strictObject({ token: z.string().min(10).max(500) });

export const DoActRequest = OpenActRequest.extend({
  code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .default(null),
  answer: AnswerRequest.nullable().default(null),
});
