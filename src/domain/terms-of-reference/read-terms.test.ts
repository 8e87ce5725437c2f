import { expect, test } from 'vitest';
import { smallTerms } from '../../../tests/support/small-terms.ts';
import { readTerms } from './read-terms.ts';

function reasons(value: unknown): string[] {
  const reading = readTerms(value);
  if (reading.ok) return [];
  return reading.problems.map(({ path, reason }) => `${path.join('.')}: ${reason}`);
}

const quorum = { origin: 'stated', clause: 'Quorum', among: ['head'] };
const oneSeries = {
  id: 'termly',
  title: 'Meeting',
  origin: 'default',
  every: { per: 'school-term' },
};

test('a small file is read, and its days are days', () => {
  const reading = readTerms(smallTerms({}));
  expect(reading.ok && reading.terms.validity.from).toBe('2020-09-01');
});

test.each([
  ['a count', { count: 3, of: 'organisations' }],
  ['half, rounded up', { share: 'half', of: 'people' }],
  ['half plus one', { share: 'half-plus-one', of: 'organisations' }],
  ['two fifths', { share: 'two-fifths', of: 'people' }],
  ['a named office', { office: 'chair' }],
  ['one of each category', { eachCategory: ['head'] }],
  [
    'the greater of two',
    {
      greaterOf: [
        { count: 3, of: 'people' },
        { share: 'half', of: 'people' },
      ],
    },
  ],
  ['all of two', { allOf: [{ office: 'chair' }, { count: 3, of: 'organisations' }] }],
])('terms from elsewhere may ask for a quorum of %s', (_case, needs) => {
  expect(reasons(smallTerms({ quorum: { ...quorum, needs } }))).toEqual([]);
});

test.each([
  ['in clear days', { lead: { n: 7, unit: 'day', count: 'clear', atLeast: true } }],
  ['in working days', { lead: { n: 5, unit: 'day', count: 'working', atLeast: true } }],
  ['in school days', { lead: { n: 10, unit: 'day', count: 'school', atLeast: false } }],
])('terms from elsewhere may count papers %s', (_case, papers) => {
  const stated = { origin: 'stated', clause: 'Papers', ...papers };
  expect(reasons(smallTerms({ papers: stated }))).toEqual([]);
});

test('terms from elsewhere may tie minutes to an event, and hold votes and terms of office', () => {
  const value = smallTerms({
    minutes: {
      takenBy: { origin: 'unstated' },
      circulate: { origin: 'stated', clause: '4', within: { event: 'with-next-agenda' } },
      approval: { origin: 'default', how: 'next-meeting' },
    },
    decisions: {
      origin: 'stated',
      clause: '5',
      by: 'majority',
      votes: 'one-per-organisation',
      castingVote: 'chair',
    },
    officers: [
      {
        office: 'chair',
        title: 'Chair',
        origin: 'stated',
        clause: '6',
        termOfOffice: { years: 2 },
      },
    ],
  });
  expect(reasons(value)).toEqual([]);
});

test.each([
  ['a misspelt key', { quorm: {} }, ': unknown key `quorm`; did you mean `quorum`?'],
  [
    'a misspelt key in a rule',
    { papers: { origin: 'unstated', lede: 1 } },
    'papers: unknown key `lede`; did you mean `lead`?',
  ],
  [
    'a key that is like none',
    { exit: { onChangeOfHead: { origin: 'unstated' }, zebra: 1 } },
    'exit: unknown key `zebra`; allowed here: organisation, partnership, onChangeOfHead',
  ],
  [
    'a misspelt word',
    { papers: { origin: 'staetd' } },
    'papers.origin: `staetd` is not known here; did you mean `stated`?',
  ],
  [
    'a word that is like none',
    { papers: { origin: 'perhaps' } },
    'papers.origin: `perhaps` is not known here; must be one of stated, inferred, default, unstated',
  ],
  [
    'an office as free text',
    { papers: { origin: 'unstated', by: 'secretry' } },
    'papers.by: `secretry` is not known here; did you mean `secretary`?',
  ],
  [
    'a misspelt key in a choice',
    { quorum: { ...quorum, needs: { count: 3, off: 'organisations' } } },
    'quorum.needs: unknown key `off`; did you mean `of`?',
  ],
  [
    'a quorum of nobody',
    { quorum: { ...quorum, needs: { count: 0, of: 'organisations' } } },
    'quorum.needs.count: must be at least 1',
  ],
  [
    'a number where text is meant',
    { papers: { origin: 'stated', clause: 3 } },
    'papers.clause: must be text, not `3`; put it in quotes',
  ],
  [
    'text where a number is meant',
    {
      papers: {
        origin: 'unstated',
        lead: { n: 'one', unit: 'week', count: 'clear', atLeast: true },
      },
    },
    'papers.lead.n: must be a number, not `one`',
  ],
  [
    'months of working days',
    {
      papers: {
        origin: 'unstated',
        lead: { n: 1, unit: 'month', count: 'working', atLeast: true },
      },
    },
    'papers.lead.count: months are counted in calendar or clear days; use days or weeks for this count',
  ],
  ['a rule left empty', { papers: null }, 'papers: is empty; must be a mapping of keys to values'],
  [
    'a seat that is not defined',
    { quorum: { ...quorum, needs: { count: 3, of: 'people' }, among: ['heads'] } },
    'quorum.among.0: there is no seat `heads`; did you mean `head`?',
  ],
  [
    'a group that is not named',
    { accountability: { origin: 'unstated', oversees: ['governors'] } },
    'accountability.oversees.0: there is no group `governors` in this file; there is: cluster',
  ],
  [
    'a person in a seat that is not defined',
    { papers: { origin: 'unstated', by: { seat: 'clerk' } } },
    'papers.by.seat: there is no seat `clerk` in this file; there is: head',
  ],
  [
    'a question about nothing',
    { questions: [{ id: 'q', about: 'papers.lede', ask: '?', until: '-', severity: 'note' }] },
    'questions.0.about: `papers.lede` points at nothing in this file',
  ],
  [
    'a day that does not exist',
    { meetings: { ...smallTerms({}).meetings, series: [{ ...oneSeries, dates: ['2021-02-30'] }] } },
    'meetings.series.0.dates.0: there is no day 2021-02-30',
  ],
  [
    'a wrong weekday',
    {
      meetings: {
        ...smallTerms({}).meetings,
        series: [{ ...oneSeries, dates: ['Thursday 2020-02-04'] }],
      },
    },
    'meetings.series.0.dates.0: 2020-02-04 is a Tuesday, not a Thursday',
  ],
  [
    'a meeting outside the time of the terms',
    { meetings: { ...smallTerms({}).meetings, series: [{ ...oneSeries, dates: ['2020-02-04'] }] } },
    'meetings.series.0.dates.0: 2020-02-04 lies outside the time these terms are for',
  ],
  [
    'a meeting in another month',
    {
      meetings: {
        ...smallTerms({}).meetings,
        series: [{ ...oneSeries, months: [2], dates: ['2021-03-04'] }],
      },
    },
    'meetings.series.0.dates.0: 2021-03-04 is in March, not in February',
  ],
  [
    'two series of one name',
    { meetings: { ...smallTerms({}).meetings, series: [oneSeries, oneSeries] } },
    'meetings.series.1.id: `termly` is used twice here',
  ],
  [
    'a stated rule without its clause',
    { papers: { origin: 'stated' } },
    'papers.clause: `clause` is missing: a rule that is stated says where it stands',
  ],
  [
    'a stated quorum of nothing',
    { quorum: { origin: 'stated', clause: '1' } },
    'quorum.needs: `needs` is missing: a stated quorum says what has to be present',
  ],
  [
    'the older format',
    { schema: 'terms/1' },
    'schema: this is terms/1; the format is now terms/2 (each rule names its clause)',
  ],
  [
    'a format of the future',
    { schema: 'terms/3' },
    'schema: `terms/3` is not a format known here; it must be `terms/2`',
  ],
])('%s is said, and nothing else', (_case, change, reason) => {
  expect(reasons(smallTerms(change))).toEqual([reason]);
});

test('what is missing is said, with what it may be', () => {
  const { quorum: _left, ...without } = smallTerms({ papers: {} });
  expect(reasons(without)).toEqual([
    'quorum: `quorum` is missing',
    'papers.origin: `origin` is missing: one of stated, inferred, default, unstated',
  ]);
});

test('a misspelt key is not also called missing', () => {
  const { quorum: left, ...without } = smallTerms({});
  expect(reasons({ ...without, quorm: left })).toEqual([
    ': unknown key `quorm`; did you mean `quorum`?',
  ]);
});

test('many missing keys at one place are said in one line', () => {
  const [reason, ...more] = reasons({ schema: 'terms/2', id: 'x' });
  expect(more).toEqual([]);
  expect(reason).toMatch(/^: these are missing: `partnership`, `group`, .*, `questions`$/);
});
