import type { Instant } from '../calendar/instant.ts';

/** Why somebody is in the room; only representatives and substitutes can count for a quorum. */
export type Capacity = 'representative' | 'substitute' | 'officer' | 'guest';

/** A stretch of presence; `outAt` is null while the person is in the room. */
export interface Presence {
  inAt: Instant;
  outAt: Instant | null;
}

/** One person on the register of one meeting, for one group. */
export interface RegisterEntry {
  id: string;
  /** The group in whose tally the entry stands; in a joint meeting each group has its own. */
  groupId: string;
  /** Null for somebody who is not in the membership (a guest, a substitute by name). */
  personId: string | null;
  name: string;
  organisationId: string | null;
  seatId: string | null;
  capacity: Capacity;
  /** The person in whose place a substitute sits. */
  substituteFor: string | null;
  presence: Presence[];
  apologies: boolean;
}

/** What the Teams attendance report says of one person; it counts only once confirmed. */
export interface TeamsSuggestion {
  id: string;
  /** Who it was, as matched by object id, then by address; null when nobody matched. */
  personId: string | null;
  name: string;
  address: string | null;
  joins: Presence[];
  /** Set when the secretary has confirmed or set aside the suggestion. */
  settled: 'confirmed' | 'set-aside' | null;
}
