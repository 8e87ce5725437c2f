import type { Effect } from '../effect.ts';
import type { TermsOfReference } from '../format.ts';
import { groupName, sayWho } from './say-who.ts';
import { lowerFirst, paragraph } from './say-words.ts';

/** What follows when a rule is not met. */
export function sayEffect(effect: Effect, terms: TermsOfReference): string {
  const group = effect.group === undefined ? 'another group' : groupName(effect.group, terms);
  const asked = effect.question === undefined ? '' : `, to ${lowerFirst(effect.question)}`;
  const follows = {
    'discuss-only': 'Without a quorum the meeting goes on, and decisions are marked as not quorate',
    adjourn: 'Without a quorum the meeting is adjourned',
    'refer-to-group': `The matter goes to ${group}${asked}`,
    'chair-may-waive': `For late papers ${sayWho('chair', terms)} may waive the rule, with a reason`,
    'record-breach': 'That papers are late is recorded',
    escalate: `It is brought to ${group}${asked}`,
  };
  return paragraph(follows[effect.does], effect.note);
}
