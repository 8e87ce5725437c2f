import type { TermsOfReference } from '../format.ts';
import type { Channel } from '../papers.ts';
import type { Audience } from '../who.ts';
import { lowerFirst, sayList, withArticle } from './say-words.ts';

const ordinary: Record<string, string> = {
  chair: 'the chair',
  'vice-chair': 'the vice-chair',
  secretary: 'the secretary',
  host: 'the host',
  'previous-host': 'the host of the meeting before',
  'next-host': 'the host of the next meeting',
  'next-on-rota': 'the one whose turn it is',
  'minute-taker': 'the minute taker',
  volunteer: 'a volunteer',
  'lead-organisation': 'the lead organisation',
  'each-organisation': 'each partner organisation',
  members: 'the members of the group',
  everyone: 'everybody in the group, invited guests too',
  'governing-bodies': 'the governing bodies',
  'senior-leaders': 'the senior leadership teams',
  stakeholders: 'stakeholders',
};

/** Who it is, with the title that the group itself uses. */
export function sayWho(who: Audience, terms: TermsOfReference): string {
  if (typeof who === 'string') return officeTitle(who, terms) ?? ordinary[who] ?? who;
  if ('organisation' in who) return who.organisation;
  if ('outside' in who) return who.outside;
  if ('group' in who) return groupName(who.group, terms);
  const seat = terms.membership.seats.find((each) => each.id === who.seat);
  return seat === undefined ? 'somebody' : `each ${lowerFirst(seat.title)}`;
}

/** "the Strategic Board", by the name that the file gives. */
export function groupName(id: string, terms: TermsOfReference): string {
  const groups = [terms.group, ...(terms.otherGroups ?? [])];
  const name = groups.find((group) => group.id === id)?.name;
  return name === undefined ? 'another group' : `the ${name}`;
}

/** The titles of seats: "headteachers". */
export function seatTitles(ids: readonly string[], terms: TermsOfReference): string {
  const titles = ids.map((id) => terms.membership.seats.find((seat) => seat.id === id)?.title);
  return sayList(titles.map((title) => `"${title ?? 'a seat'}"`));
}

const channels: Record<Channel, string> = {
  email: 'e-mail',
  telephone: 'telephone',
  'teams-channel': 'a Teams channel',
  'teams-chat': 'Teams chat',
  portal: 'the portal',
  post: 'post',
};

export function sayChannels(list: readonly Channel[]): string {
  return sayList(
    list.map((channel) => channels[channel]),
    'or',
  );
}

function officeTitle(who: string, terms: TermsOfReference): string | undefined {
  const title = terms.officers.find((officer) => officer.office === who)?.title;
  if (title !== undefined) return `the ${lowerFirst(title)}`;
  if (who === 'lead-organisation') return terms.partnership.lead;
  return undefined;
}

/** How many people an organisation may send, as a clerk would say it. */
export function sayPlaces({ min, max }: { min: number; max?: number | undefined }): string {
  if (max === undefined) return min === 0 ? 'any number' : `at least ${number(min)}`;
  if (min === max) return number(min);
  return min === 0 ? `at most ${number(max)}` : `${number(min)} to ${number(max)}`;
}

function number(n: number): string {
  return n === 1 ? 'one' : String(n);
}

export function saySubstitute(allowed: string, who: string | undefined): string | undefined {
  const name = who ?? withArticle('substitute');
  if (allowed === 'yes') return `Who cannot come may send ${name}`;
  if (allowed === 'required') return `Who cannot come sends ${name}`;
  if (allowed === 'no') return 'Nobody may come instead of somebody else';
  return 'Whether somebody may come instead is not said';
}
