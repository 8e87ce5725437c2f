import { sayDay } from '../domain/calendar/say-day.ts';
import { minutesDue, todayOf } from '../domain/meetings/notice-facts.ts';
import { sayDate, whyMinutes } from '../domain/meetings/say-notice.ts';
import type { LetterFacts, WriteLetter } from './letter-facts.ts';
import { actButton, meetingFacts, the } from './letter-facts.ts';
import type { Sentence } from './letter-parts.ts';
import { say, strong } from './letter-parts.ts';

/** To the chair, once; whoever owes them is told by another letter. */
export const minutesLate: WriteLetter = (notice, facts) => {
  const due = minutesDue(notice, facts);
  const held = sayDate(facts.meeting.heldOn);
  const since = due.dueOn === null ? '' : `: due ${sayDay(due.dueOn, todayOf(facts))}`;
  const waits = facts.meeting.minutes.state === 'with-chair';
  return {
    subject: `the minutes of ${held} are late`,
    marked: 'unmarked',
    lead: say`The minutes of ${held} are ${strong(`late${since}`)}.`,
    more: [whereTheyAre(facts)],
    button: actButton(facts, waits ? 'Read and approve' : 'See the minutes', '/minutes'),
    facts: meetingFacts(facts),
    otherWays: [],
    why: whyMinutes(due),
    reason: 'because you chair the meeting; you are told this once',
  };
};

function whereTheyAre(facts: LetterFacts): Sentence {
  const { minutes } = facts.meeting;
  const version = minutes.versions.at(-1)?.number;
  if (minutes.state === 'with-chair') return say`Version ${version ?? 1} waits for you.`;
  if (minutes.state === 'cleared') return say`Version ${version ?? 1} is on its way.`;
  const secretary = facts.offices.find((each) => each.office === 'secretary');
  const taker =
    minutes.minuteTakerId === secretary?.personId ? the('secretary', facts) : 'the minute-taker';
  return say`${`${taker.charAt(0).toUpperCase()}${taker.slice(1)}`} has been reminded.`;
}
