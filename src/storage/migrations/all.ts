import { firstMeeting } from './0001-first-meeting.ts';

/** In the order in which they run; one that has been released is never changed again. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: '0001-first-meeting', sql: firstMeeting },
];
