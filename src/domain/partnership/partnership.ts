import type { PlainDate } from '../calendar/plain-date.ts';

/** One of the bodies that work together: a school, a trust, an authority, another. */
export interface Organisation {
  id: string;
  name: string;
  kind: 'school' | 'trust' | 'authority' | 'other';
  /** The organisation that keeps the partnership. */
  isLead: boolean;
}

/**
 * How a person can be reached. A `member` has an account in the tenant, a `guest` is invited into
 * it, a `mail-only` person has an e-mail address and nothing else.
 */
export type Reach = 'member' | 'guest' | 'mail-only';

/** A person is known by tenant and object id, else by a verified e-mail address. */
export interface Person {
  id: string;
  name: string;
  email: string;
  /** The Entra object id in the host tenant; null for a mail-only person. */
  objectId: string | null;
  reach: Reach;
  organisationId: string | null;
  /** True once the person switched cards in the personal chat on. */
  cardsOn: boolean;
}

/** A person in a seat of a group, for an organisation. */
export interface Appointment {
  id: string;
  groupId: string;
  seatId: string;
  personId: string;
  organisationId: string | null;
  from: PlainDate;
  to: PlainDate | null;
}

export type OfficeName = 'chair' | 'vice-chair' | 'secretary';

/** Who holds an office of a group, from and to. */
export interface OfficeHolding {
  id: string;
  groupId: string;
  office: OfficeName;
  personId: string;
  from: PlainDate;
  to: PlainDate | null;
  confirmedOn: PlainDate | null;
}

/** A body with terms of reference of its own. `key` is its short name in addresses. */
export interface Group {
  id: string;
  key: string;
  name: string;
  short: string;
  partnershipName: string;
  termsId: string;
}
