import type { PlainDate } from '../calendar/plain-date.ts';
import { daysBetween } from '../calendar/plain-date.ts';
import { sayDay, sayRelative, sayTime } from '../calendar/say-day.ts';
import type { Span } from '../calendar/span.ts';
import type { Obligation } from '../obligations/obligation.ts';
import type { OfficeName } from '../partnership/partnership.ts';
import type { TermsOfReference } from '../terms-of-reference/format.ts';
import type { Channel } from '../terms-of-reference/papers.ts';
import type { QuorumNeed } from '../terms-of-reference/quorum.ts';
import { agreementTally } from './agreement-tally.ts';
import type { Meeting } from './meeting.ts';
import type { NoticeBasis } from './notice-facts.ts';
import { rollOf, todayOf } from './notice-facts.ts';
import type { Tally } from './quorum.ts';

const usualTitles: Record<OfficeName, string> = {
  chair: 'Chair',
  'vice-chair': 'Vice-Chair',
  secretary: 'Secretary',
};

/** An office by the group's own title ("Chairperson"), by the usual one where it has none. */
export function officeTitle(terms: TermsOfReference, office: OfficeName): string {
  return terms.officers.find((each) => each.office === office)?.title ?? usualTitles[office];
}

/** What stands at the head of papers and of letters that carry them; null where nothing does. */
export function markingWords({ papers, confidentiality }: TermsOfReference): string | null {
  if (papers.marking === 'confidential' || confidentiality.papers === true) {
    return 'Confidential to the group';
  }
  return papers.marking === 'official' ? 'Official' : null;
}

/** "10 September": for subjects and names, which stay the same whenever they are read. */
export function sayDate(day: PlainDate): string {
  return sayWeekdayDate(day).split(' ').slice(1).join(' ');
}

/** "Thursday 10 September", without a year on any day. */
export function sayWeekdayDate(day: PlainDate): string {
  return sayDay(day, day);
}

/** "Thursday 10 September", seen from the day on which the notice is written. */
export function sayMeetingDay(basis: NoticeBasis): string {
  return sayDay(basis.meeting.heldOn, todayOf(basis));
}

/** "Thursday 10 September, 10:00 to 12:00". */
export function sayMeetingTime(basis: NoticeBasis): string {
  const { startsAt, endsAt } = basis.meeting;
  return `${sayMeetingDay(basis)}, ${sayTime(startsAt)} to ${sayTime(endsAt)}`;
}

/** "Alliance Partnership Group, with the Strategic Board". */
export function sayGroups({ group, jointGroups }: NoticeBasis): string {
  if (jointGroups.length === 0) return group.name;
  return `${group.name}, with the ${joined(jointGroups.map((each) => each.name))}`;
}

/** The day and how far away it is: "Thursday 3 September", "in 6 days" or "today". */
export function sayUntil(day: PlainDate, basis: NoticeBasis): { day: string; away: string } {
  const today = todayOf(basis);
  return { day: sayDay(day, today), away: sayRelative(day, today) };
}

/** "A", "A and B", "A, B and C". */
export function joined(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The first few names and how many more there are; "none" for an empty list. */
export function firstFew(names: readonly string[], most: number): string {
  if (names.length === 0) return 'none';
  if (names.length <= most) return joined(names);
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

/** "1 paper", "3 papers"; `many` where the plural is another word. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** "at least 1 week", "10 school days". */
export function saySpan({ n, unit, count, atLeast }: Span): string {
  const kind = count === 'calendar' ? '' : `${count} `;
  return `${atLeast ? 'at least ' : ''}${counted(n, `${kind}${unit}`)}`;
}

/** "(Secretariat)" for what is stated or follows; the reason where the terms are silent. */
export function sayClause({ origin, clause, adoptedOn }: Obligation['asked']): string {
  if (origin === 'stated' && clause !== undefined) return ` (${clause})`;
  if (origin === 'inferred' && clause !== undefined) return ` (follows from: ${clause})`;
  if (adoptedOn !== undefined) return ' (adopted by the group)';
  return ' (usual; your terms do not say)';
}

/** "papers go out at least 1 week before the meeting (Secretariat)". */
export function whyPapers({ span, asked }: Obligation): string {
  if (span === null) return `papers go out before the meeting${sayClause(asked)}`;
  return `papers go out ${saySpan(span)} before the meeting${sayClause(asked)}`;
}

/** "minutes go out within 1 week of the meeting (Secretariat)". */
export function whyMinutes({ span, asked }: Obligation): string {
  if (span === null) return `minutes go out after the meeting${sayClause(asked)}`;
  return `minutes go out within ${saySpan(span)} of the meeting${sayClause(asked)}`;
}

/** Null where the terms set no quorum. */
export function whyQuorum(terms: TermsOfReference): string | null {
  const { needs, clause } = terms.quorum;
  if (needs === undefined) return null;
  return `the quorum is ${sayNeed(needs, terms)}${clause === undefined ? '' : ` (${clause})`}`;
}

function sayNeed(need: QuorumNeed, terms: TermsOfReference): string {
  if ('count' in need) return counted(need.count, one[need.of], need.of);
  if ('share' in need) return `${need.share.replaceAll('-', ' ')} of the ${need.of}`;
  if ('office' in need) return `the ${titleOf(need.office, terms)}`;
  if ('eachCategory' in need) return `one of each of ${need.eachCategory.length} kinds of seat`;
  if ('allOf' in need) return joined(need.allOf.map((part) => sayNeed(part, terms)));
  return `the greater of ${joined(need.greaterOf.map((part) => sayNeed(part, terms)))}`;
}

const one = { organisations: 'organisation', people: 'person' } as const;

function titleOf(office: string, terms: TermsOfReference): string {
  return terms.officers.find((each) => each.office === office)?.title ?? office;
}

/** "2 of 3 organisations are coming" and what that means, each a sentence. */
export function sayForecast({ met, present, needed, counted: of }: Tally): [string, string] {
  if (needed === null) {
    const are = present === 1 ? 'is' : 'are';
    return [`${counted(present, 'organisation')} ${are} coming.`, 'Your terms set no quorum.'];
  }
  const short = needed - present;
  if (met === true || short <= 0) return [enough(present, needed, of), 'That makes a quorum.'];
  const things = needed === 1 ? singular[of] : plural[of];
  const are = present === 1 ? 'is' : 'are';
  return [
    `${present} of ${needed} ${things} ${are} coming.`,
    short === 1 ? 'One more is needed.' : `${short} more are needed.`,
  ];
}

// "5 of 3" reads like a mistake.
function enough(present: number, needed: number, of: Tally['counted']): string {
  const are = present === 1 ? 'is' : 'are';
  const coming = `${counted(present, singular[of], plural[of])} ${are} coming`;
  return present > needed ? `${coming}, ${needed} needed.` : `${present} of ${coming}.`;
}

/** "2 of 3", or the plain number where the terms set no quorum. */
export function sayCount({ present, needed }: Tally): string {
  return needed === null ? `${present}` : `${present} of ${needed}`;
}

const plural: Record<Tally['counted'], string> = {
  organisations: 'organisations',
  people: 'people',
  offices: 'offices',
  categories: 'kinds of seat',
};

const singular: Record<Tally['counted'], string> = {
  organisations: 'organisation',
  people: 'person',
  offices: 'office',
  categories: 'kind of seat',
};

/** "2 decisions, 1 agreed action": what a meeting came to. */
export function sayOutcome({ decisions, agreedActions }: Meeting): string {
  const decided = counted(decisions.length, 'decision');
  return `${decided}, ${counted(agreedActions.length, 'agreed action')}`;
}

/** Four signs of a version's hash, to compare by eye: "7F3K" on the card and in the mail. */
export function sayReference(hash: string): string {
  return hash.slice(0, 4).toUpperCase();
}

/** "2 of 3 organisations": how many of those it takes have agreed by correspondence. */
export function sayAgreed(basis: NoticeBasis): string {
  const { present, needed } = agreementTally(rollOf(basis), basis.meeting);
  return needed === null
    ? counted(present, 'organisation')
    : `${present} of ${counted(needed, 'organisation')}`;
}

const channelWords: Record<Channel, string> = {
  email: 'e-mail',
  telephone: 'telephone',
  'teams-channel': 'Teams channel',
  'teams-chat': 'Teams chat',
  portal: 'portal',
  post: 'post',
};

/** Said in every letter where the terms allow these channels only; else null. */
export function sayOfficialChannel({ communications }: TermsOfReference): string | null {
  const { betweenMeetings = [], exclusive, clause } = communications;
  if (exclusive !== true || !betweenMeetings.includes('email')) return null;
  const words = joined(betweenMeetings.map((channel) => channelWords[channel]));
  const where = clause === undefined ? '' : ` (${clause})`;
  return `This mail is the official notice: your terms name ${words} only${where}.`;
}

/** ", 4 days after papers were due"; nothing where no rule of the group sets a day. */
export function daysAfterDue({ binding, dueOn }: Obligation, addedOn: PlainDate | null): string {
  if (!binding || dueOn === null || addedOn === null) return '';
  const days = daysBetween(dueOn, addedOn);
  return days > 0 ? `, ${counted(days, 'day')} after papers were due` : '';
}
