import type { Instant } from '../calendar/instant.ts';

/** What a notice is about; a letter of the same name says it, some have a card beside it. */
export type NoticeKind =
  | 'papers-wanted' // to the owner of an agenda item without its paper
  | 'papers-to-send' // to the secretary, before the deadline
  | 'papers-circular' // the papers, to everyone in the group and the joint group
  | 'paper-added-circular' // a late paper that the chair let in
  | 'papers-late' // to the chair, once
  | 'paper-to-rule' // to the chair: a paper came late, let it in or not
  | 'replies-wanted' // to those who have not answered
  | 'quorum-at-risk' // to the chair, a week before
  | 'apologies-received' // to the chair
  | 'minutes-wanted' // to the minute-taker
  | 'minutes-to-clear' // to the chair: this version waits for you
  | 'minutes-changes-asked' // to the minute-taker: the chair asks for a change
  | 'minutes-cleared-by-link' // to the chair and the secretary, when it was done by link
  | 'minutes-circular' // the minutes as DRAFT
  | 'minutes-late' // to the chair, once
  | 'minutes-agreement-wanted' // to those who have not agreed yet, by correspondence
  | 'minutes-approved-circular' // the approved minutes
  | 'substitute-invited' // to the substitute
  | 'code'; // the six digits for an act by link

export type Channel = 'email' | 'card';

/**
 * Something we tell somebody. A circular has many addressees and one message; a personal letter
 * has one. `key` is made of rule, meeting, person and occasion, so that adding it twice keeps one.
 */
export interface Notice {
  key: string;
  kind: NoticeKind;
  channel: Channel;
  meetingId: string;
  /** Person ids; a substitute is known by address only and stands in `about.address`. */
  addresseeIds: string[];
  /** The few facts that the words need beside the meeting itself (version, agenda item, day). */
  about: Record<string, string | number>;
}

/**
 * What became of a notice. `unclear`: the service may or may not have taken it; a bot message in
 * this state is never repeated, the e-mail stands. `not-installed`: no chat with this person.
 */
export type Outcome = 'delivered' | 'unclear' | 'throttled' | 'not-installed' | 'refused';

/** One addressee's record of one notice. */
export interface Delivery {
  noticeKey: string;
  kind: NoticeKind;
  channel: Channel;
  personId: string | null;
  address: string;
  outcome: Outcome | 'waiting';
  at: Instant | null;
}
