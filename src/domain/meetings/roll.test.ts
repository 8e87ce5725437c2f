import { expect, test } from 'vitest';
import { noticeBasis, theMeeting } from '../../../tests/support/notice-cast.ts';
import type { Instant } from '../calendar/instant.ts';
import { instant } from '../calendar/instant.ts';
import { plainDate } from '../calendar/plain-date.ts';
import type { TermsOfReference } from '../terms-of-reference/format.ts';
import type { Meeting } from './meeting.ts';
import { rollOf } from './notice-facts.ts';
import type { RegisterEntry } from './register.ts';
import { decisionsByRegister, forecast, mayBeReplaced, quorateStretches, tallyAt } from './roll.ts';

const at = (time: string): Instant => instant(`2020-09-10T${time}:00Z`);

function entry(change: Partial<RegisterEntry> & { id: string }): RegisterEntry {
  return {
    groupId: 'apg',
    personId: change.id,
    name: change.id,
    organisationId: `school-${change.id}`,
    seatId: 'partner-representative',
    capacity: 'representative',
    substituteFor: null,
    presence: [{ inAt: at('09:00'), outAt: null }],
    apologies: false,
    ...change,
  };
}

const roll = rollOf(noticeBasis());
const withRegister = (...register: RegisterEntry[]): Meeting => theMeeting({ register });
const [a, b, c] = ['a', 'b', 'c'].map((id) => entry({ id }));
const all = [a, b, c].filter((each) => each !== undefined);

test.each([
  ['three schools', all, 3, true],
  [
    'two people of one school',
    [...all.slice(0, 2), entry({ id: 'x', organisationId: 'school-a' })],
    2,
    false,
  ],
  [
    'a representative and the substitute for the same',
    [
      ...all,
      entry({ id: 's', personId: null, organisationId: 'school-a', capacity: 'substitute' }),
    ],
    3,
    true,
  ],
  [
    'a guest of a third school',
    [...all.slice(0, 2), entry({ id: 'g', capacity: 'guest' })],
    2,
    false,
  ],
  [
    'an officer',
    [...all.slice(0, 2), entry({ id: 'o', capacity: 'officer', seatId: null })],
    2,
    false,
  ],
  [
    'somebody of the group beside',
    [...all.slice(0, 2), entry({ id: 'j', groupId: 'board' })],
    2,
    false,
  ],
  [
    'a seat that does not count',
    [...all.slice(0, 2), entry({ id: 'k', seatId: 'other' })],
    2,
    false,
  ],
])('of the quorum count, with %s', (_case, register, present, met) => {
  expect(tallyAt(roll, withRegister(...register), at('09:30'))).toMatchObject({ present, met });
});

test('who leaves and comes back makes two stretches of quorum', () => {
  const back = entry({
    id: 'c',
    presence: [
      { inAt: at('09:00'), outAt: at('09:40') },
      { inAt: at('10:00'), outAt: at('11:00') },
    ],
  });
  const stays = all.slice(0, 2).map((each) => ({
    ...each,
    presence: [{ inAt: at('09:00'), outAt: at('11:00') }],
  }));
  const meeting = { ...withRegister(...stays, back), closedAt: at('11:00') };
  expect(quorateStretches(roll, meeting)).toEqual([
    { from: at('09:00'), to: at('09:40') },
    { from: at('10:00'), to: at('11:00') },
  ]);
});

const needsChair: TermsOfReference = {
  ...roll.terms,
  quorum: { origin: 'stated', needs: { office: 'chair' } },
};

test.each([
  ['who is chair', null, true],
  ['who was chair until last year', plainDate('2020-08-31'), false],
])('a quorum that asks for the chair is met by somebody %s', (_case, to, met) => {
  const offices = roll.offices.map((each) => ({ ...each, to }));
  const asked = { ...roll, offices, terms: needsChair };
  expect(tallyAt(asked, withRegister(...all), at('09:30')).met).toBe(met);
  expect(forecast(asked, theMeeting()).met).toBe(met);
});

test('a decision is quorate or not by the register as it stands in the end', () => {
  const decision = {
    id: 'd',
    groupId: 'apg',
    agendaItemId: null,
    text: 'Agreed.',
    at: at('09:30'),
    quorate: false,
    recordedBy: 'secretary',
  };
  const late = { ...withRegister(...all), decisions: [decision] };
  expect(decisionsByRegister([roll], late)[0]?.quorate).toBe(true);
  const unmarked = { ...withRegister(...all.slice(0, 2)), decisions: [decision] };
  expect(decisionsByRegister([roll], unmarked)[0]?.quorate).toBe(false);
});

test.each([
  ['yes', true],
  ['unstated', true],
  ['required', true],
  ['no', false],
] as const)('where the terms say "%s" of substitutes, one may be sent: %s', (allowed, may) => {
  const seats = roll.terms.membership.seats.map((seat) => ({ ...seat, substitute: { allowed } }));
  const terms = { ...roll.terms, membership: { ...roll.terms.membership, seats } };
  expect(mayBeReplaced({ ...roll, terms }, 'b', plainDate('2020-09-10'))).toBe(may);
});
