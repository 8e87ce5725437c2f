import type { Notice, NoticeKind } from '../domain/meetings/notice.ts';
import type { NoticeBasis } from '../domain/meetings/notice-facts.ts';
import type { WriteCard } from './card-facts.ts';
import type { CardContent } from './card-parts.ts';
import { minutesLate } from './minutes-late.ts';
import { minutesToClear } from './minutes-to-clear.ts';
import { minutesWanted } from './minutes-wanted.ts';
import { paperToRule } from './paper-to-rule.ts';
import { papersLate } from './papers-late.ts';
import { papersToSend } from './papers-to-send.ts';
import { papersWanted } from './papers-wanted.ts';
import { quorumAtRisk } from './quorum-at-risk.ts';
import { repliesWanted } from './replies-wanted.ts';

/** Null: this kind goes by e-mail only, because nothing can be done about it in the chat. */
const cards = {
  'papers-wanted': papersWanted,
  'papers-to-send': papersToSend,
  'papers-circular': null,
  'paper-added-circular': null,
  'papers-late': papersLate,
  'paper-to-rule': paperToRule,
  'replies-wanted': repliesWanted,
  'quorum-at-risk': quorumAtRisk,
  'apologies-received': null,
  'minutes-wanted': minutesWanted,
  'minutes-to-clear': minutesToClear,
  'minutes-changes-asked': null,
  'minutes-cleared-by-link': null,
  'minutes-circular': null,
  'minutes-late': minutesLate,
  'minutes-agreement-wanted': null,
  'minutes-approved-circular': null,
  'substitute-invited': null,
  code: null,
} satisfies Record<NoticeKind, WriteCard | null>;

/**
 * The card of a notice as things stand now: asked again after something has changed, it shows the
 * outcome instead. Undefined where this kind has no card.
 */
export function cardFor(notice: Notice, basis: NoticeBasis): CardContent | undefined {
  return cards[notice.kind]?.(notice, basis);
}
