import { approvalDue, versionOf } from '../domain/meetings/notice-facts.ts';
import {
  sayAgreed,
  sayClause,
  sayDate,
  sayOutcome,
  sayReference,
  sayUntil,
} from '../domain/meetings/say-notice.ts';
import type { WriteLetter } from './letter-facts.ts';
import { actButton, meetingFacts } from './letter-facts.ts';
import { say, strong } from './letter-parts.ts';

/** To representatives who have not agreed yet, where minutes are approved by correspondence. */
export const minutesAgreementWanted: WriteLetter = (notice, facts) => {
  const version = versionOf(notice, facts);
  const held = sayDate(facts.meeting.heldOn);
  // The page behind a link takes an agreement only; in the tab one can also ask for changes.
  const byLink = facts.actUrl !== null;
  const verb = byLink ? 'Agree to the minutes' : 'Agree, or say what is wrong';
  const button = actButton(facts, verb, '/minutes');
  return {
    subject: `do you agree to the minutes of ${held}?`,
    marked: 'marked',
    lead: say`Are the ${strong(`draft minutes of ${held}`)} right?`,
    more: [
      say`They stay DRAFT until the group has agreed.`,
      ...(button === null ? [say`Reply to this mail with "agreed", or say what is wrong.`] : []),
    ],
    button,
    facts: [
      { name: 'Agreed so far', says: sayAgreed(facts) },
      ...(version === undefined
        ? []
        : [
            { name: 'Version', says: `${version.number}, reference ${sayReference(version.hash)}` },
          ]),
      { name: 'In them', says: sayOutcome(facts.meeting) },
      ...meetingFacts(facts).slice(0, 2),
    ],
    otherWays: byLink ? [say`Something is wrong? Reply to this mail and say what.`] : [],
    why: whyAsked(notice, facts),
    reason: 'because you speak for your organisation in the group',
  };
};

function whyAsked(...[notice, facts]: Parameters<WriteLetter>): string {
  const due = approvalDue(notice, facts);
  const { dueOn, binding, asked } = due;
  if (dueOn === null) return `the group approves its minutes by e-mail${sayClause(asked)}`;
  const { day } = sayUntil(dueOn, facts);
  if (binding) return `the group approves its minutes by ${day}${sayClause(asked)}`;
  return `no deadline in your terms; a month is usual: ${day}`;
}
