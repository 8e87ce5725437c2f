import { aboutText, minutesDue, versionOf } from '../domain/meetings/notice-facts.ts';
import { sayDate, sayUntil, whyMinutes } from '../domain/meetings/say-notice.ts';
import type { WriteLetter } from './letter-facts.ts';
import { actButton, atStart, meetingFacts, the } from './letter-facts.ts';
import { say, strong } from './letter-parts.ts';

/** To the minute-taker: what the chair or a member wants changed, word for word. */
export const minutesChangesAsked: WriteLetter = (notice, facts) => {
  const version = versionOf(notice, facts);
  const due = minutesDue(notice, facts);
  const held = sayDate(facts.meeting.heldOn);
  // A member who asks is named by the school; without one it was the chair.
  const asker = aboutText(notice, 'from') ?? atStart(the('chair', facts));
  const out = due.dueOn === null ? null : sayUntil(due.dueOn, facts);
  const what = `version ${version?.number ?? 1} of the minutes of ${held}`;
  const isOut = facts.meeting.minutes.circulatedAt !== null;
  const comment = version?.changesAsked?.comment;
  return {
    subject: `changes to the minutes of ${held}`,
    marked: 'marked',
    lead: say`${asker} asks for ${strong('changes')} to ${what}.`,
    more: isOut
      ? [say`They are out as DRAFT. The next version goes to the chair, then to everybody.`]
      : out === null
        ? []
        : [say`The minutes go out by ${strong(out.day)}, ${out.away}.`],
    button: actButton(facts, 'Change the minutes', '/minutes'),
    ...(comment === undefined ? {} : { quote: { by: `${asker} writes`, text: comment } }),
    facts: meetingFacts(facts),
    otherWays: [say`Sending them again makes the next version; this one is kept.`],
    why: whyMinutes(due),
    reason: 'because you take the minutes of this meeting',
  };
};
