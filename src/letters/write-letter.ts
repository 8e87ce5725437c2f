import type { Notice, NoticeKind } from '../domain/meetings/notice.ts';
import { markingWords, officeTitle, sayOfficialChannel } from '../domain/meetings/say-notice.ts';
import { apologiesReceived } from './apologies-received.ts';
import { code } from './code.ts';
import type { Attachment, LetterFacts, WriteLetter } from './letter-facts.ts';
import { maySignIn } from './letter-facts.ts';
import { letterHtml } from './letter-html.ts';
import type { LetterPage } from './letter-page.ts';
import type { LetterContent } from './letter-parts.ts';
import { oneLine, say, shortened } from './letter-parts.ts';
import { letterText } from './letter-text.ts';
import { minutesAgreementWanted } from './minutes-agreement-wanted.ts';
import { minutesApprovedCircular } from './minutes-approved-circular.ts';
import { minutesChangesAsked } from './minutes-changes-asked.ts';
import { minutesCircular } from './minutes-circular.ts';
import { minutesClearedByLink } from './minutes-cleared-by-link.ts';
import { minutesLate } from './minutes-late.ts';
import { minutesToClear } from './minutes-to-clear.ts';
import { minutesWanted } from './minutes-wanted.ts';
import { paperAddedCircular } from './paper-added-circular.ts';
import { paperToRule } from './paper-to-rule.ts';
import { papersCircular } from './papers-circular.ts';
import { papersLate } from './papers-late.ts';
import { papersToSend } from './papers-to-send.ts';
import { papersWanted } from './papers-wanted.ts';
import { quorumAtRisk } from './quorum-at-risk.ts';
import { repliesWanted } from './replies-wanted.ts';
import { substituteInvited } from './substitute-invited.ts';

const letters = {
  'papers-wanted': papersWanted,
  'papers-to-send': papersToSend,
  'papers-circular': papersCircular,
  'paper-added-circular': paperAddedCircular,
  'papers-late': papersLate,
  'paper-to-rule': paperToRule,
  'replies-wanted': repliesWanted,
  'quorum-at-risk': quorumAtRisk,
  'apologies-received': apologiesReceived,
  'minutes-wanted': minutesWanted,
  'minutes-to-clear': minutesToClear,
  'minutes-changes-asked': minutesChangesAsked,
  'minutes-cleared-by-link': minutesClearedByLink,
  'minutes-circular': minutesCircular,
  'minutes-late': minutesLate,
  'minutes-agreement-wanted': minutesAgreementWanted,
  'minutes-approved-circular': minutesApprovedCircular,
  'substitute-invited': substituteInvited,
  code,
} satisfies Record<NoticeKind, WriteLetter>;

/** A letter ready to be addressed and sent. */
export interface WrittenLetter {
  subject: string;
  text: string;
  html: string;
  attachments: Attachment[];
  /** False for the six digits, which are not kept in Sent Items. */
  keepCopy: boolean;
}

const longestSubject = 60;

/** The letter of a notice: subject, plain text and HTML; whom it goes to is decided elsewhere. */
export function letterFor(notice: Notice, facts: LetterFacts): WrittenLetter {
  const content = letters[notice.kind](notice, facts);
  const page: LetterPage = {
    subject: subjectOf(content, facts),
    marking: content.marked === 'marked' ? markingWords(facts.terms) : null,
    content,
    footer: footerOf(notice, content, facts),
  };
  return {
    subject: page.subject,
    text: letterText(page),
    html: letterHtml(page),
    attachments: [...facts.attachments],
    keepCopy: notice.kind !== 'code',
  };
}

/** At most 60 characters; a long name of a group gives way, the day does not. */
function subjectOf({ subject }: LetterContent, { group }: LetterFacts): string {
  const what = oneLine(subject);
  const room = longestSubject - what.length - 2;
  return `${shortened(oneLine(group.short), room)}: ${what}`;
}

function footerOf(
  notice: Notice,
  { reason }: LetterContent,
  facts: LetterFacts,
): LetterPage['footer'] {
  const { terms, group, publicOrigin } = facts;
  const office = officeTitle(terms, 'secretary');
  const whose = `${group.name} (${group.partnershipName})`;
  const reply = `A reply goes to the ${office}.`;
  const sent = say`Sent by the ${office} of the ${whose}, ${reason}. ${reply}`;
  if (notice.kind === 'code') return [sent];
  const official = sayOfficialChannel(terms);
  return [
    sent,
    ...(official === null ? [] : [say`${official}`]),
    ...(maySignIn(facts) && notice.kind !== 'substitute-invited'
      ? [{ words: 'Choose how else you are told', url: `${publicOrigin}/me` }]
      : []),
  ];
}
