import { sayTime } from '../domain/calendar/say-day.ts';
import { aboutText } from '../domain/meetings/notice-facts.ts';
import { sayDate, sayMeetingDay } from '../domain/meetings/say-notice.ts';
import { organisationOf } from './absent-person.ts';
import type { LetterFacts, WriteLetter } from './letter-facts.ts';
import { meetingFacts } from './letter-facts.ts';
import type { Sentence } from './letter-parts.ts';
import { say, strong } from './letter-parts.ts';

/** To the deputy, who is known by address only: what for, when, and what they may read. */
export const substituteInvited: WriteLetter = (notice, facts) => {
  const { meeting, actUrl } = facts;
  const organisation = organisationOf(aboutText(notice, 'personId'), facts);
  const { joinUrl } = meeting.m365;
  const when = `${sayMeetingDay(facts)}, ${sayTime(meeting.startsAt)}`;
  return {
    subject: `you are asked to come on ${sayDate(meeting.heldOn)}`,
    marked: meeting.circulation === null ? 'unmarked' : 'marked',
    lead: say`You are asked to come on ${strong(when)}, as the deputy for ${organisation}.`,
    more: [aboutPapers(facts)],
    button: actUrl === null ? null : { words: 'Read the papers', url: actUrl },
    facts: meetingFacts(facts),
    otherWays: [
      ...(joinUrl === null ? [] : [{ words: 'Join the meeting in Teams', url: joinUrl }]),
      say`You cannot come? Reply to this mail, so that somebody else can be asked.`,
    ],
    why: null,
    reason: `because ${organisation} named you`,
  };
};

/** A deputy has the papers of this meeting only, until its minutes are approved. */
function aboutPapers({ meeting, attachments, actUrl }: LetterFacts): Sentence {
  if (meeting.circulation === null) return say`The papers come to you when they go out.`;
  const only = 'for this meeting only, until its minutes are approved';
  if (attachments.length > 0) return say`The papers are attached: yours ${only}.`;
  if (actUrl !== null) return say`You may read the papers ${only}.`;
  return say`You may have the papers ${only}. Reply to this mail to get them.`;
}
