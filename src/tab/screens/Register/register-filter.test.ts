import { expect, test } from 'vitest';
import type { RegisterRow } from '../../../api/contract/meeting-answers.ts';
import { groupsOf, shown } from './register-filter.ts';

const row = (name: string, part: Partial<RegisterRow> = {}): RegisterRow => ({
  key: name,
  groupId: 'g-apg',
  groupName: 'Alliance Partnership Group',
  name,
  organisation: 'School A',
  capacity: 'representative',
  countsWords: null,
  here: false,
  words: null,
  presence: [],
  teamsWords: null,
  ...part,
});

const here = { here: true, words: 'here since 10:00' };

test.each<[string, RegisterRow, { find: string; unmarkedOnly: boolean }, boolean]>([
  ['everybody without a filter', row('Bea'), { find: '', unmarkedOnly: false }, true],
  ['by a part of the name', row('Bea'), { find: ' EA', unmarkedOnly: false }, true],
  ['by the school', row('Bea'), { find: 'school a', unmarkedOnly: false }, true],
  ['not somebody else', row('Bea'), { find: 'chris', unmarkedOnly: false }, false],
  ['who waits for a mark', row('Bea'), { find: '', unmarkedOnly: true }, true],
  ['not who is here', row('Bea', here), { find: '', unmarkedOnly: true }, false],
])('the list shows %s', (_case, person, filter, expected) => {
  expect(shown(person, filter)).toBe(expected);
});

test('people stand under their own group, in their own order', () => {
  const board = { groupName: 'Strategic Board' };
  const groups = groupsOf([row('Chris'), row('Bo', board), row('Bea')]);
  expect(groups.map(([name, people]) => [name, people.map((each) => each.name)])).toEqual([
    ['Alliance Partnership Group', ['Chris', 'Bea']],
    ['Strategic Board', ['Bo']],
  ]);
});
