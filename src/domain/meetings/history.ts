import type { Instant } from '../calendar/instant.ts';

/** What happened; `say-history.ts` turns it and its facts into a sentence. */
export type HistoryVerb =
  | 'meeting-called'
  | 'event-created'
  | 'reply-received'
  | 'substitute-named'
  | 'agenda-changed'
  | 'paper-added'
  | 'paper-withdrawn'
  | 'paper-admitted'
  | 'paper-deferred'
  | 'reminder-sent'
  | 'papers-circulated'
  | 'papers-late'
  | 'rule-waived'
  | 'meeting-opened'
  | 'arrived'
  | 'left'
  | 'quorum-reached'
  | 'quorum-lost'
  | 'decision-recorded'
  | 'action-agreed'
  | 'meeting-closed'
  | 'attendance-suggested'
  | 'attendance-confirmed'
  | 'minutes-submitted'
  | 'changes-asked'
  | 'minutes-cleared'
  | 'minutes-circulated'
  | 'minutes-late'
  | 'minutes-agreed'
  | 'minutes-approved'
  | 'notice-unclear'
  | 'not-reached'
  | 'not-done';

/** One line of a meeting's history: who, what, when, and under which clause of the terms. */
export interface HistoryEntry {
  meetingId: string;
  at: Instant;
  /** Null: the product did it by itself, when it was due. */
  byPersonId: string | null;
  through: 'tab' | 'card' | 'link' | 'outlook' | 'teams' | 'by-itself';
  verb: HistoryVerb;
  facts: Record<string, string | number>;
  /** The rule it rests on and where the terms say so; null where no rule is concerned. */
  ruleId: string | null;
  clause: string | null;
}
