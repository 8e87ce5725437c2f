import type { Instant } from '../calendar/instant.ts';

/**
 * The chair clears, the group approves. `drafting`: with the minute-taker. `with-chair`: a version
 * waits for the chair. `cleared`: the chair has cleared this version; it goes out as DRAFT.
 * `circulated`: members have it as DRAFT. `approved`: by the group; the text is frozen.
 */
export type MinutesState = 'drafting' | 'with-chair' | 'cleared' | 'circulated' | 'approved';

/** The notes under one agenda item. */
export interface MinutesSection {
  agendaItemId: string;
  heading: string;
  notes: string;
}

/** One version as sent to the chair; it never changes, its hash names it. */
export interface MinutesVersion {
  number: number;
  sections: MinutesSection[];
  /** SHA-256 over the whole text of the version (sections, register, decisions), hex. */
  hash: string;
  submittedAt: Instant;
  submittedBy: string;
  /** The Word document in the group's folder; null until it is filed. */
  fileId: string | null;
  webUrl: string | null;
  fileName: string | null;
  changesAsked: { by: string; at: Instant; comment: string } | null;
  cleared: { by: string; at: Instant; through: 'card' | 'tab' | 'link' } | null;
}

/** A member's answer by correspondence to the circulated draft. */
export interface MinutesAgreement {
  personId: string;
  organisationId: string | null;
  at: Instant;
  through: 'tab' | 'link' | 'e-mail';
  /** Who entered it, when it came by e-mail to the secretary. */
  recordedBy: string;
}

export interface Minutes {
  state: MinutesState;
  minuteTakerId: string | null;
  /** The text being written; becomes a version when it is sent to the chair. */
  draft: MinutesSection[];
  versions: MinutesVersion[];
  circulatedAt: Instant | null;
  /** True when the draft went out before the chair had cleared it; the record says so. */
  circulatedUncleared: boolean;
  agreements: MinutesAgreement[];
  approved: {
    at: Instant;
    how: 'correspondence' | 'meeting';
    fileId: string | null;
    webUrl: string | null;
    hash: string;
  } | null;
}
