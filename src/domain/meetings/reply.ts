import type { Instant } from '../calendar/instant.ts';

export type Answer = 'none' | 'coming' | 'tentative' | 'apologies';

/** The last answer of an invited person, from Outlook, a link, a card or the tab. */
export interface Reply {
  personId: string;
  answer: Answer;
  at: Instant | null;
  by: 'outlook' | 'link' | 'card' | 'tab' | 'secretary' | null;
  /** The substitute who comes in this person's place; null when nobody is sent. */
  substitute: Substitute | null;
}

/** How many people get what goes to these addressees: who comes in their place gets it too. */
export function peopleReached(addresseeIds: readonly string[], replies: readonly Reply[]): number {
  return addresseeIds.length + replies.filter(({ substitute }) => substitute !== null).length;
}

/** Somebody who comes instead, named by the person who cannot. */
export interface Substitute {
  name: string;
  email: string;
}
