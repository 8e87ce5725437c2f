import { londonDay } from '../domain/calendar/london.ts';
import { sayDay, sayTime } from '../domain/calendar/say-day.ts';
import type { MinutesVersion } from '../domain/meetings/minutes.ts';
import {
  changedHeadings,
  minutesDue,
  todayOf,
  versionOf,
  wantedOn,
} from '../domain/meetings/notice-facts.ts';
import {
  firstFew,
  sayDate,
  sayOutcome,
  sayReference,
  sayUntil,
  sayWeekdayDate,
  whyMinutes,
} from '../domain/meetings/say-notice.ts';
import type { LetterFacts, WriteLetter } from './letter-facts.ts';
import { actButton, meetingFacts } from './letter-facts.ts';
import type { Fact } from './letter-parts.ts';
import { say, strong } from './letter-parts.ts';

/** To the chair: exactly this version waits; the button leads to it and to no later one. */
export const minutesToClear: WriteLetter = (notice, facts) => {
  const version = versionOf(notice, facts);
  const due = minutesDue(notice, facts);
  const wanted = wantedOn(notice, due);
  const held = sayDate(facts.meeting.heldOn);
  const number = version?.number ?? 1;
  const out = due.dueOn === null ? null : sayUntil(due.dueOn, facts);
  const button = actButton(facts, `Approve version ${number}`, '/minutes');
  return {
    subject:
      wanted === null
        ? `minutes of ${held} for your approval`
        : `minutes for your approval by ${sayWeekdayDate(wanted)}`,
    marked: 'marked',
    lead: say`${strong(`Minutes of ${held}, version ${number}`)}, wait for your approval.`,
    more: [
      ...(out === null ? [] : [say`They go out by ${strong(out.day)}, ${out.away}.`]),
      ...(button === null ? [say`Reply to this mail to approve them or to ask for changes.`] : []),
    ],
    button,
    facts: [...(version === undefined ? [] : versionFacts(version, facts)), ...meetingFacts(facts)],
    otherWays: [say`Not right yet? Ask for changes in the same place, and say what to change.`],
    why: whyMinutes(due),
    reason: 'because you chair the meeting',
  };
};

function versionFacts(version: MinutesVersion, facts: LetterFacts): Fact[] {
  const { number, submittedAt, hash } = version;
  const on = sayDay(londonDay(submittedAt), todayOf(facts));
  const sent = `DRAFT, sent to you on ${on} at ${sayTime(submittedAt)}`;
  const changed = firstFew(changedHeadings(facts, version), 4);
  return [
    { name: `Version ${number}`, says: `${sent}, reference ${sayReference(hash)}` },
    number > 1
      ? { name: `Changed since version ${number - 1}`, says: changed }
      : { name: 'In it', says: sayOutcome(facts.meeting) },
  ];
}
