import { expect, test } from 'vitest';
import { cast, noticeBasis, theMeeting } from '../../../tests/support/notice-cast.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { rollOf } from './notice-facts.ts';
import { registerRows } from './register-rows.ts';

const roll = rollOf(noticeBasis());
const people = new Map(cast.map((person) => [person.id, person]));

function rows(meeting = theMeeting(), rolls = [roll]) {
  let id = 0;
  const nextId = () => `row-${++id}`;
  return registerRows({ meeting, rolls, people, nextId }).map(
    ({ groupId, personId, name, capacity, substituteFor, apologies }) =>
      [groupId, personId ?? name, capacity, substituteFor, apologies] as const,
  );
}

test('everybody who is expected has a row, and an officer without a seat counts for nothing', () => {
  expect(rows()).toEqual([
    ['apg', 'a', 'representative', null, false],
    ['apg', 'b', 'representative', null, false],
    ['apg', 'c', 'representative', null, false],
    ['apg', 'd', 'representative', null, false],
    ['apg', 'e', 'representative', null, true],
    ['apg', 'secretary', 'officer', null, false],
  ]);
});

test('a substitute has a row beside the representative', () => {
  const substitute = { name: 'Toni Dale (made up)', email: 'toni@school-e.example' };
  const replies = theMeeting().replies.map((reply) =>
    reply.personId === 'e' ? { ...reply, substitute } : reply,
  );
  const found = rows(theMeeting({ replies })).filter(([, who]) => /^e$|Toni/.test(who));
  expect(found).toEqual([
    ['apg', 'e', 'representative', null, true],
    ['apg', 'Toni Dale (made up)', 'substitute', 'e', false],
  ]);
});

test('somebody in both groups has a row in each; whoever has left has none', () => {
  const [first, ...others] = roll.appointments;
  if (first === undefined) throw new Error('nobody sits in the group');
  const gone = { ...first, to: plainDate('2020-08-31') };
  const seatB = roll.appointments.filter(({ personId }) => personId === 'b');
  const beside = { ...roll, groupId: 'board', appointments: seatB, offices: [] };
  const own = { ...roll, appointments: [gone, ...others], offices: [] };
  const found = rows(theMeeting(), [own, beside]).map(([group, who]) => `${group} ${who}`);
  expect(found).toEqual(['apg b', 'apg c', 'apg d', 'apg e', 'board b']);
});

test('one secretary of both groups is one person in the room', () => {
  const beside = { ...roll, groupId: 'board', appointments: [] };
  const found = rows(theMeeting(), [roll, beside]).filter(([, who]) => who === 'secretary');
  expect(found).toEqual([['apg', 'secretary', 'officer', null, false]]);
});
