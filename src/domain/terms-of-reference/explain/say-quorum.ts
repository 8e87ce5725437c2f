import type { TermsOfReference } from '../format.ts';
import type { QuorumNeed, Share } from '../quorum.ts';
import { sayWho, seatTitles } from './say-who.ts';
import { sayList, sayNumber } from './say-words.ts';

const shares: Record<Share, string> = {
  'one-quarter': 'a quarter',
  'one-third': 'a third',
  'two-fifths': 'two fifths',
  half: 'half',
  'more-than-half': 'more than half',
  'half-plus-one': 'half plus one',
  'three-fifths': 'three fifths',
  'two-thirds': 'two thirds',
  'three-quarters': 'three quarters',
};

/** What has to be present: "representatives of three organisations". */
export function sayNeed(need: QuorumNeed, terms: TermsOfReference): string {
  if ('count' in need) {
    const many = need.count === 1 ? '' : 's';
    return need.of === 'organisations'
      ? `representatives of ${sayNumber(need.count)} organisation${many}`
      : `${sayNumber(need.count)} ${many ? 'people' : 'person'}`;
  }
  if ('share' in need) {
    const rounded = /^(more|half-plus)/.test(need.share) ? '' : ', rounded up';
    const whom = need.of === 'organisations' ? 'the organisations' : 'the people in post';
    return `${shares[need.share]} of ${whom}${rounded}`;
  }
  if ('office' in need) return sayWho(need.office, terms);
  if ('eachCategory' in need) return `one of each of ${seatTitles(need.eachCategory, terms)}`;
  if ('allOf' in need) return sayList(need.allOf.map((each) => sayNeed(each, terms)));
  const choices = need.greaterOf.map((each) => sayNeed(each, terms));
  return `${sayList(choices, 'or')}, whichever is more`;
}

/** Whether organisations are counted, so that two people of one count once. */
export function countsOrganisations(need: QuorumNeed): boolean {
  if ('of' in need) return need.of === 'organisations';
  if ('allOf' in need) return need.allOf.some(countsOrganisations);
  return 'greaterOf' in need && need.greaterOf.some(countsOrganisations);
}
