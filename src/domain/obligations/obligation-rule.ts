import type { PlainDate } from '../calendar/plain-date.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { TermsOfReference } from '../terms-of-reference/format.ts';
import type { Provision } from '../terms-of-reference/provision.ts';
import type { When } from '../terms-of-reference/when.ts';
import type { Who } from '../terms-of-reference/who.ts';

/** What the terms ask for on one point: who, how long, and where it comes from. */
export interface Asked extends Pick<Provision, 'origin' | 'clause' | 'adoptedOn'> {
  by: Who;
  within: When | undefined;
  /** What we suggest while the terms are silent; it never binds. */
  proposal?: When | undefined;
}

export type ObligationRuleId = 'papers-circulated' | 'minutes-circulated' | 'minutes-approved';

/** A promise with a day, as data; who owes it and by when come from the group's terms. */
export interface ObligationRule {
  id: ObligationRuleId;
  /** All that people are shown of the rule. */
  says: string;
  when: 'before-meeting' | 'after-meeting';
  provision: (terms: TermsOfReference) => Asked;
  metOn: (meeting: Meeting) => PlainDate | null;
}
