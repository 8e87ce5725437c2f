import { expect, test } from 'vitest';
import { aMeeting } from '../../../tests/support/builders.ts';
import { smallTerms } from '../../../tests/support/small-terms.ts';
import { instant } from '../calendar/instant.ts';
import { plainDate } from '../calendar/plain-date.ts';
import type { Calendar } from '../calendar/school-calendar.ts';
import { termsOfReference } from '../terms-of-reference/format.ts';
import { daysLate, obligationFrom, stateOf } from './obligation.ts';
import { occasionsOf, reminders } from './reminders.ts';
import { obligationRules } from './rules/index.ts';
import { minutesCirculated } from './rules/minutes-circulated.ts';
import { papersCirculated } from './rules/papers-circulated.ts';

const bankHoliday = plainDate('2020-08-31');
const calendar: Calendar = {
  bankHolidays: new Set([bankHoliday]),
  school: { known: false },
};
const week = { n: 1, unit: 'week', count: 'calendar', atLeast: true };
const stated = { origin: 'stated', clause: 'Secretariat' };

function terms(change: Record<string, unknown>) {
  return termsOfReference.parse(smallTerms(change));
}

test.each([
  ['a week, calendar days', '2020-09-10', week, '2020-09-03'],
  ['seven clear days', '2020-09-10', { ...week, n: 7, unit: 'day', count: 'clear' }, '2020-09-02'],
  ['in spring', '2021-02-04', week, '2021-01-28'],
  [
    'five working days, over a bank holiday',
    '2020-09-03',
    { ...week, n: 5, unit: 'day', count: 'working' },
    '2020-08-26',
  ],
])('papers are due before the meeting: %s', (_case, heldOn, lead, dueOn) => {
  const meeting = aMeeting({ heldOn: plainDate(heldOn) });
  const papers = { ...stated, lead, by: 'secretary' };
  const obligation = obligationFrom(papersCirculated, {
    meeting,
    terms: terms({ papers }),
    calendar,
  });
  expect(obligation).toMatchObject({ dueOn, binding: true, owedBy: 'secretary' });
});

test('minutes within one week of a Thursday are due on the next Thursday', () => {
  const minutes = {
    takenBy: { origin: 'unstated' },
    circulate: { ...stated, within: week },
    approval: { origin: 'default', how: 'by-correspondence' },
  };
  const context = { meeting: aMeeting(), terms: terms({ minutes }), calendar };
  expect(obligationFrom(minutesCirculated, context).dueOn).toBe('2020-09-17');
});

test.each([
  ['long before', '2020-08-20', null, 'ahead', 0],
  ['in the last week', '2020-08-28', null, 'soon', 0],
  ['on the day itself', '2020-09-03', null, 'soon', 0],
  ['a day after', '2020-09-04', null, 'late', 1],
  ['sent at half past eleven at night on the day', '2020-09-07', '2020-09-03T22:30:00Z', 'met', 0],
  ['sent four days after', '2020-09-08', '2020-09-07T09:00:00Z', 'met', 4],
])('papers that are due on 3 September: %s', (_case, today, sentAt, state, late) => {
  const circulation =
    sentAt === null
      ? null
      : {
          at: instant(sentAt),
          by: '',
          packFileId: '',
          packUrl: '',
          packFileName: '',
          packHash: '',
          pages: 1,
          addresseeIds: [],
          sentAt: instant(sentAt),
        };
  const papers = { ...stated, lead: week };
  const context = { meeting: aMeeting({ circulation }), terms: terms({ papers }), calendar };
  const obligation = obligationFrom(papersCirculated, context);
  expect(stateOf(obligation, plainDate(today))).toBe(state);
  expect(daysLate(obligation, plainDate(today))).toBe(late);
});

test.each([
  ['silent terms', { origin: 'unstated', proposal: week }, 'proposal'],
  ['a default of ours', { origin: 'default', lead: week }, 'proposal'],
  [
    'a proposal that the group adopted',
    { origin: 'default', lead: week, adoptedOn: '2020-07-02' },
    'late',
  ],
])('%s a month after the day', (_case, papers, state) => {
  const context = { meeting: aMeeting(), terms: terms({ papers }), calendar };
  const obligation = obligationFrom(papersCirculated, context);
  expect(obligation.dueOn).toBe('2020-09-03');
  expect(stateOf(obligation, plainDate('2020-10-03'))).toBe(state);
});

test('owners are reminded fourteen and nine days before the meeting, the secretary after them', () => {
  const days = {
    meeting: plainDate('2020-09-10'),
    'papers-due': plainDate('2020-09-03'),
    'minutes-due': null,
    'minutes-circulated': null,
  };
  const of = (notice: string) =>
    occasionsOf(days, calendar)
      .filter(({ reminder }) => reminder.notice === notice)
      .map(({ at }) => at);
  expect(of('papers-wanted')).toEqual(['2020-08-27T08:00:00.000Z', '2020-09-01T08:00:00.000Z']);
  expect(of('papers-to-send')).toEqual(['2020-09-02T08:00:00.000Z']);
  expect(of('minutes-wanted')).toEqual([]);
});

test('a reminder that would fall on a bank holiday goes out on the working day before', () => {
  const days = {
    meeting: null,
    'papers-due': plainDate('2020-09-07'),
    'minutes-due': null,
    'minutes-circulated': null,
  };
  const [first] = occasionsOf(days, calendar).filter(
    ({ reminder }) => reminder.notice === 'papers-wanted',
  );
  expect(first?.at).toBe('2020-08-28T08:00:00.000Z');
});

test('every rule and reminder has words for people', () => {
  for (const { says } of [...obligationRules, ...reminders]) expect(says).toMatch(/^\p{L}/u);
});

test('where school days cannot be counted yet, no day is guessed and nothing is late', () => {
  const lead = { ...week, n: 5, unit: 'day', count: 'school' };
  const context = {
    meeting: aMeeting(),
    terms: terms({ papers: { ...stated, lead, by: 'secretary' } }),
    calendar,
  };
  const obligation = obligationFrom(papersCirculated, context);
  expect(obligation.dueOn).toBeNull();
  expect(stateOf(obligation, plainDate('2020-12-24'))).toBe('proposal');
});
