import { sayMonth } from '../../calendar/say-day.ts';
import type { TermsOfReference } from '../format.ts';
import type { Said } from './said.ts';
import { sayEffect } from './say-effect.ts';
import { sayWho } from './say-who.ts';
import { paragraph, sayItems, sayList, sayNumber } from './say-words.ts';

export function sayAbsence(terms: TermsOfReference): Said[] {
  const { absence } = terms;
  const { threshold, counts, unit, satisfiedBy, expectation, atThreshold, note } = absence;
  const whose = unit === 'person' ? 'a person' : 'an organisation';
  const missed = threshold !== undefined && counts !== undefined && countedAs[counts](threshold);
  const attended = satisfiedBy?.map((each) => comings[each]);
  const none = expectation === undefined && missed === false;
  const sentence = paragraph(
    expectation,
    none ? 'The terms say nothing about absence, so no absence is counted' : undefined,
    missed ? `It is counted when ${whose} misses ${missed}` : undefined,
    attended && `It counts as attending ${sayList(attended, 'or')}`,
    note,
  );
  const said: Said[] = [{ id: 'absence', area: 'Absence', sentence, rule: absence }];
  if (atThreshold !== undefined) {
    const follows = sayEffect(atThreshold, terms);
    said.push({ id: 'absence.atThreshold', area: 'Absence', sentence: follows, rule: atThreshold });
  }
  return said;
}

const countedAs = {
  'consecutive-meetings': (n: number) => `${sayNumber(n)} meetings running`,
  'meetings-in-school-year': (n: number) => `${sayNumber(n)} meetings in a school year`,
  months: (n: number) => `all meetings of ${sayNumber(n)} months`,
} as const;

const comings = {
  representative: 'to come oneself',
  substitute: 'to send somebody instead',
  apologies: 'to send apologies',
} as const;

export function sayDecisions(terms: TermsOfReference): Said[] {
  const { decisions, interests } = terms;
  const said: Said[] = [];
  if (decisions === undefined) {
    const sentence = paragraph('The terms say nothing about votes');
    said.push({ id: 'decisions', area: 'Decisions', sentence, rule: { origin: 'unstated' } });
  } else {
    const { by, votes, castingVote, weights, limits, note } = decisions;
    const weighted = weights?.map((each) => `${sayWho({ seat: each.seat }, terms)} ${each.votes}`);
    const casting =
      castingVote === 'none'
        ? 'Nobody has a casting vote'
        : castingVote && `On a tie ${sayWho(castingVote, terms)} has the casting vote`;
    const sentence = paragraph(
      by && `Decisions are taken by ${ways[by]}`,
      votes && voting[votes],
      weighted && `Votes: ${sayList(weighted)}`,
      casting,
      limits && sayItems(limits),
      note,
    );
    said.push({ id: 'decisions', area: 'Decisions', sentence, rule: decisions });
  }
  if (interests !== undefined) {
    const sentence = paragraph(
      interests.register ? 'A register of interests is kept' : undefined,
      interests.everyMeeting ? 'Interests are declared at each meeting' : undefined,
      interests.withdrawnCountsForQuorum === false
        ? 'Who withdraws from an item does not count for its quorum'
        : undefined,
      interests.note,
    );
    said.push({ id: 'interests', area: 'Decisions', sentence, rule: interests });
  }
  return said;
}

const ways = { majority: 'majority', 'two-thirds': 'two thirds', consensus: 'consensus' } as const;
const voting = {
  'one-per-person': 'Each person has one vote',
  'one-per-organisation': 'Each organisation has one vote',
  weighted: 'Votes are weighted',
} as const;

export function sayConfidentiality({ confidentiality: rule }: TermsOfReference): Said[] {
  const { papers, says, useOfInformation: use, mayBePromoted, note } = rule;
  const silent = says === undefined && !papers && use === undefined;
  const sentence = paragraph(
    silent ? 'The terms say nothing about confidentiality' : says,
    papers && says === undefined ? 'Papers are confidential' : undefined,
    use === 'by-consent-of-all-concerned'
      ? 'Information is used only when all concerned agree'
      : use && 'Information may be used freely within the group',
    mayBePromoted && `What may be told to others: ${sayItems(mayBePromoted)}`,
    note,
  );
  return [{ id: 'confidentiality', area: 'Confidentiality', sentence, rule }];
}

const handlings = {
  'live-only': 'Data on single pupils is shown only live at meetings',
  'aggregate-only': 'Only figures of whole schools are used, never of single pupils',
  none: 'No data on pupils is used',
} as const;

export function sayPupilData({ pupilData: rule }: TermsOfReference): Said[] {
  const { handling, mayShow, store, takeAway, controls, note } = rule;
  const sentence = paragraph(
    handling === undefined ? 'The terms say nothing about data on pupils' : handlings[handling],
    mayShow && `What may be shown: ${sayItems(mayShow)}`,
    store === false ? 'It is not stored' : undefined,
    takeAway === false ? 'Nobody takes it away' : undefined,
    controls && controls.length > 0
      ? 'While it is shown there is no upload, recording, transcript, recap or chat file, and the ' +
          'minutes are looked through for pupil numbers'
      : undefined,
    note,
  );
  return [{ id: 'pupilData', area: 'Pupil data', sentence, rule }];
}

const budgets = {
  none: 'The group holds no budget',
  possible: 'The group may later decide to hold a budget',
  held: 'The group answers for a budget',
} as const;
const payers = {
  partnership: 'the partnership',
  'lead-organisation': 'the lead organisation',
  'each-organisation': 'each organisation',
  host: 'the host',
} as const;
const costs = { venue: 'The venue', attending: 'The time of those who attend' } as const;
const bases = {
  'per-pupil': 'a sum for each pupil',
  flat: 'the same sum for each',
  'base-plus-per-pupil': 'a base sum and a sum for each pupil',
} as const;
const ends = { reinvest: 'reinvested', reapportion: 'given back' } as const;

export function sayMoney(terms: TermsOfReference): Said[] {
  const { finance: rule } = terms;
  const { budget, contribution, account, invoicing, yearEnd, financialYear, plan, updates } = rule;
  const agreed = contribution?.agreedBy && `, agreed by ${sayWho(contribution.agreedBy, terms)}`;
  const silent = Object.keys(rule).every((key) => key === 'origin' || key === 'note');
  const year = financialYear?.startsInMonth;
  const sentence = paragraph(
    silent ? 'The terms say nothing about money' : budget && budgets[budget],
    ...(rule.costs ?? []).map(({ of, metBy }) => `${costs[of]} is paid for by ${payers[metBy]}`),
    contribution && `Contributions: ${bases[contribution.basis]}${agreed ?? ''}`,
    account && `The account is held by ${account}`,
    invoicing,
    yearEnd &&
      `What is left at the end of the year is ${sayList(
        yearEnd.map((each) => ends[each]),
        'or',
      )}`,
    financialYear && (year ? `The financial year starts in ${sayMonth(year)}` : noYear),
    plan,
    updates,
    rule.note,
  );
  return [{ id: 'finance', area: 'Money', sentence, rule }];
}

const noYear = 'When the financial year starts is not said';
