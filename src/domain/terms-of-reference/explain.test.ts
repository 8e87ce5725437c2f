import { expect, test } from 'vitest';
import { smallTerms } from '../../../tests/support/small-terms.ts';
import { explainTerms, openQuestions } from './explain.ts';
import { readTerms } from './read-terms.ts';

function termsWith(change: Record<string, unknown>) {
  const reading = readTerms(smallTerms(change));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.terms;
}

function ruleOf(id: string, change: Record<string, unknown>) {
  return explainTerms(termsWith(change)).find((rule) => rule.id === id);
}

const stated = { origin: 'stated', clause: '3' };
const week = { n: 1, unit: 'week', count: 'calendar', atLeast: true };
const clerk = { office: 'secretary', title: 'Clerk', origin: 'default' };
const chair = { office: 'chair', title: 'Lead head', origin: 'default' };

test.each([
  [
    'three organisations',
    { count: 3, of: 'organisations' },
    'The meeting is quorate with representatives of three organisations. Several people of one organisation count once.',
  ],
  [
    'half of the people',
    { share: 'half', of: 'people' },
    'The meeting is quorate with half of the people in post, rounded up.',
  ],
  [
    'half plus one',
    { share: 'half-plus-one', of: 'people' },
    'The meeting is quorate with half plus one of the people in post.',
  ],
  ['an office', { office: 'chair' }, 'The meeting is quorate with the lead head.'],
  [
    'one of a category',
    { eachCategory: ['head'] },
    'The meeting is quorate with one of each of "Headteacher".',
  ],
  [
    'the greater of two',
    {
      greaterOf: [
        { count: 3, of: 'people' },
        { share: 'one-third', of: 'people' },
      ],
    },
    'The meeting is quorate with three people or a third of the people in post, rounded up, whichever is more.',
  ],
])('a quorum of %s is said', (_case, needs, sentence) => {
  const quorum = { ...stated, needs };
  expect(ruleOf('quorum', { quorum, officers: [chair] })?.sentence).toBe(sentence);
});

test('a stated rule names its clause and binds', () => {
  const papers = { ...stated, by: 'secretary', channels: ['email'], lead: week };
  expect(ruleOf('papers', { papers, officers: [clerk] })).toEqual({
    id: 'papers',
    area: 'Papers',
    sentence: 'The clerk sends the papers by e-mail at least one week before each meeting.',
    origin: 'stated',
    originWord: 'Stated',
    clause: '3',
    binds: true,
  });
});

test('a proposal is said as one, and binds nobody', () => {
  const rule = ruleOf('papers', { papers: { origin: 'unstated', proposal: week } });
  expect(rule?.binds).toBe(false);
  expect(rule?.sentence).toContain('so nobody is late. Proposed: at least one week before');
});

test('a proposal that the group adopted is said as its rule', () => {
  const papers = { origin: 'unstated', proposal: week, adoptedOn: '2020-09-10' };
  const rule = ruleOf('papers', { papers });
  expect(rule?.binds).toBe(true);
  expect(rule?.sentence).toBe(
    'The papers go out at least one week before each meeting. ' +
      'The group adopted this on Thursday 10 September 2020.',
  );
});

test.each([
  [
    'clear days',
    { n: 7, unit: 'day', count: 'clear', atLeast: true },
    'at least seven clear days before',
  ],
  [
    'working days',
    { n: 5, unit: 'day', count: 'working', atLeast: false },
    'out five working days before',
  ],
  [
    'a school week',
    { n: 1, unit: 'week', count: 'school', atLeast: true },
    'one week of school days before',
  ],
  [
    'two months',
    { n: 2, unit: 'month', count: 'calendar', atLeast: true },
    'at least two months before',
  ],
])('papers in %s are said', (_case, lead, words) => {
  expect(ruleOf('papers', { papers: { ...stated, lead } })?.sentence).toContain(words);
});

test('minutes due by an event are said', () => {
  const minutes = {
    takenBy: { ...stated, who: 'previous-host' },
    circulate: { ...stated, within: { event: 'with-next-agenda' } },
    approval: { origin: 'default', how: 'next-meeting' },
  };
  expect(ruleOf('minutes.circulate', { minutes })?.sentence).toBe(
    'The minutes go out with the next agenda.',
  );
  expect(ruleOf('minutes.takenBy', { minutes })?.sentence).toBe(
    'The host of the meeting before takes the minutes.',
  );
});

test('votes, terms of office and places of a seat are said', () => {
  const seats = [
    {
      id: 'head',
      title: 'Headteacher',
      kind: 'co-opted',
      ...stated,
      perOrganisation: { min: 0, max: 2 },
      places: { min: 2, max: 8 },
      coOptedBy: 'members',
      termOfOffice: { years: 3, renewals: 1 },
      substitute: { allowed: 'no' },
      voting: 'yes',
      countsForQuorum: true,
    },
  ];
  const membership = { roster: { origin: 'unstated', kind: 'placeholder' }, seats };
  expect(ruleOf('membership.seats.head', { membership })?.sentence).toBe(
    'Headteacher: at most 2 from each organisation; 2 to 8 in all. ' +
      'Co-opted by the members of the group. For three years, renewable once. ' +
      'Nobody may come instead of somebody else. Has a vote. Counts for the quorum.',
  );
  const decisions = {
    ...stated,
    by: 'majority',
    votes: 'one-per-organisation',
    castingVote: 'chair',
  };
  expect(ruleOf('decisions', { decisions, officers: [chair] })?.sentence).toBe(
    'Decisions are taken by majority. Each organisation has one vote. ' +
      'On a tie the lead head has the casting vote.',
  );
});

const asked = { id: 'lead', about: 'papers.proposal', ask: 'How long?', until: 'A week' };

test('an open question stands beside its rule, an answered one does not', () => {
  const papers = { origin: 'unstated', proposal: week };
  const open = { papers, questions: [{ ...asked, severity: 'note' }] };
  expect(ruleOf('papers', open)?.question).toEqual({ ask: 'How long?', until: 'A week' });
  const answer = { says: 'Ten days', on: '2020-09-10' };
  const answered = { papers, questions: [{ ...asked, severity: 'note', answer }] };
  expect(ruleOf('papers', answered)?.question).toBeUndefined();
  expect(openQuestions(termsWith(answered))).toEqual([]);
});

test('the gravest question comes first', () => {
  const questions = [
    { ...asked, about: 'papers', severity: 'note' },
    { ...asked, about: 'papers', id: 'stop', severity: 'blocks-setup' },
  ];
  expect(openQuestions(termsWith({ questions })).map((each) => each.id)).toEqual(['stop', 'lead']);
});

test('silence is said in every area and never binds', () => {
  const rules = explainTerms(termsWith({}));
  expect(rules.filter((rule) => rule.binds)).toEqual([]);
  expect(rules.map((rule) => rule.sentence)).toContain(
    'The terms give no quorum, so none is missed.',
  );
  expect(rules.every((rule) => rule.sentence.endsWith('.'))).toBe(true);
});
