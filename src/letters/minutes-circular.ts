import { minutesDue, versionOf } from '../domain/meetings/notice-facts.ts';
import { sayDate, sayOutcome, sayReference, whyMinutes } from '../domain/meetings/say-notice.ts';
import type { LetterFacts, WriteLetter } from './letter-facts.ts';
import { meetingFacts, pageButton, the } from './letter-facts.ts';
import type { Sentence } from './letter-parts.ts';
import { say, strong } from './letter-parts.ts';

/** The minutes to everyone, as DRAFT until the group has approved them. */
export const minutesCircular: WriteLetter = (notice, facts) => {
  const { meeting, attachments } = facts;
  const version = versionOf(notice, facts);
  const how = attachments.length > 0 ? 'attached' : 'ready to read';
  const unseen = meeting.minutes.circulatedUncleared && (version?.cleared ?? null) === null;
  return {
    subject: `draft minutes of ${sayDate(meeting.heldOn)}`,
    marked: 'marked',
    lead: say`The minutes of ${strong(sayDate(meeting.heldOn))} are ${how} as ${strong('DRAFT')}.`,
    more: [
      unseen ? say`Draft, not yet seen by ${the('chair', facts)}.` : say`${clearedWords(facts)}`,
      approvalSentence(facts),
    ],
    button: pageButton(facts, 'Read the draft minutes', '/minutes'),
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
    otherWays: [say`Something is wrong? Reply to this mail and say what.`],
    why: whyMinutes(minutesDue(notice, facts)),
    reason: 'because you were invited to this meeting',
  };
};

function clearedWords(facts: LetterFacts): string {
  return `Cleared by ${the('chair', facts)}; not yet approved by the group.`;
}

function approvalSentence({ terms }: LetterFacts): Sentence {
  switch (terms.minutes.approval.how) {
    case 'by-correspondence':
      return say`The group approves them by e-mail: representatives are asked whether they agree.`;
    case 'next-meeting':
      return say`The group approves them at its next meeting.`;
    case 'chair':
      return say`They count as approved once the chair has approved them.`;
  }
}
