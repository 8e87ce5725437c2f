import { instant } from '../domain/calendar/instant.ts';
import { sayTime } from '../domain/calendar/say-day.ts';
import { aboutText } from '../domain/meetings/notice-facts.ts';
import { sayDate } from '../domain/meetings/say-notice.ts';
import type { WriteLetter } from './letter-facts.ts';
import { say, strong } from './letter-parts.ts';

/** The six digits for an act by link; no address in it, and the digits never in the subject. */
export const code: WriteLetter = (notice, facts) => {
  const digits = aboutText(notice, 'code') ?? '';
  const until = aboutText(notice, 'expiresAt');
  return {
    subject: `your code, meeting of ${sayDate(facts.meeting.heldOn)}`,
    marked: 'unmarked',
    lead: say`Your code is ${strong(digits)}.`,
    more: [
      until === undefined
        ? say`Type it on the page that you have open.`
        : say`Type it on the page that you have open, until ${sayTime(instant(until))}.`,
      say`Nobody from the office asks you for it. You did not ask for a code? Then do nothing.`,
    ],
    button: null,
    facts: [],
    otherWays: [],
    why: null,
    reason: 'because somebody opened your link from an earlier mail',
  };
};
