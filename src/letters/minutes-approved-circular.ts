import { londonDay } from '../domain/calendar/london.ts';
import { sayDay } from '../domain/calendar/say-day.ts';
import { todayOf, versionOf } from '../domain/meetings/notice-facts.ts';
import { sayDate, sayOutcome, sayReference } from '../domain/meetings/say-notice.ts';
import type { WriteLetter } from './letter-facts.ts';
import { meetingFacts, pageButton } from './letter-facts.ts';
import { say, strong } from './letter-parts.ts';

/** The approved minutes to everyone: frozen, and no longer DRAFT. */
export const minutesApprovedCircular: WriteLetter = (notice, facts) => {
  const { meeting, attachments } = facts;
  const { approved } = meeting.minutes;
  const held = sayDate(meeting.heldOn);
  const version = versionOf(notice, facts);
  const on = sayDay(londonDay(approved?.at ?? facts.now), todayOf(facts));
  const how = approved?.how === 'meeting' ? 'at its meeting' : 'by correspondence';
  return {
    subject: `minutes of ${held}, approved`,
    marked: 'marked',
    lead: say`The group ${strong('approved')} the minutes of ${held} on ${on}, ${how}.`,
    more: [
      attachments.length > 0
        ? say`They are attached. Their text can no longer change.`
        : say`Their text can no longer change.`,
    ],
    button: pageButton(facts, 'Read the minutes', '/minutes'),
    facts: [
      {
        name: 'In them',
        says: sayOutcome(meeting),
      },
      ...(version === undefined
        ? []
        : [
            { name: 'Version', says: `${version.number}, reference ${sayReference(version.hash)}` },
          ]),
      ...meetingFacts(facts),
    ],
    otherWays: [],
    why: null,
    reason: 'because you were invited to this meeting',
  };
};
