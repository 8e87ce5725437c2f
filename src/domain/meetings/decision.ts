import type { Instant } from '../calendar/instant.ts';
import type { PlainDate } from '../calendar/plain-date.ts';

/** What a group decided, and whether it was quorate at that moment. */
export interface Decision {
  id: string;
  groupId: string;
  agendaItemId: string | null;
  text: string;
  at: Instant;
  /** Null where the terms set no quorum: then nothing is said about it. */
  quorate: boolean | null;
  recordedBy: string;
}

/** A task that the meeting agreed on, with its owner and day. */
export interface AgreedAction {
  id: string;
  agendaItemId: string | null;
  text: string;
  ownerId: string | null;
  ownerName: string;
  dueOn: PlainDate | null;
  doneAt: Instant | null;
}
