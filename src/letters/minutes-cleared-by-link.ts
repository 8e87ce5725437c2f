import { londonDay } from '../domain/calendar/london.ts';
import { sayDay, sayTime } from '../domain/calendar/say-day.ts';
import { todayOf, versionOf } from '../domain/meetings/notice-facts.ts';
import { sayDate, sayReference } from '../domain/meetings/say-notice.ts';
import type { WriteLetter } from './letter-facts.ts';
import { actButton, meetingFacts, the } from './letter-facts.ts';
import { say, strong } from './letter-parts.ts';

/** To the chair and the secretary: a link can be forwarded, so what it did is told. */
export const minutesClearedByLink: WriteLetter = (notice, facts) => {
  const version = versionOf(notice, facts);
  const held = sayDate(facts.meeting.heldOn);
  const at = version?.cleared?.at ?? facts.now;
  const on = `${sayDay(londonDay(at), todayOf(facts))}, ${sayTime(at)}`;
  const what = `Version ${version?.number ?? 1} of the minutes of ${held}`;
  const chair = the('chair', facts);
  return {
    subject: `minutes of ${held}, approved by a link`,
    marked: 'unmarked',
    lead: say`${strong(what)} was approved by a link from an e-mail to ${chair}, on ${strong(on)}.`,
    more: [say`Was this not you? Reply to this mail at once.`],
    button: actButton(facts, 'See the minutes', '/minutes'),
    facts: [
      { name: 'Reference', says: version === undefined ? 'none' : sayReference(version.hash) },
      ...meetingFacts(facts),
    ],
    otherWays: [],
    why: null,
    reason: 'because an approval by link is always told',
  };
};
