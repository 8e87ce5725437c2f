import { expect, test } from 'vitest';
import { instant } from '../calendar/instant.ts';
import type { Tally } from './quorum.ts';
import { sayForecast, sayQuorum, sayQuorumAfterwards } from './say-quorum.ts';

const at = (time: string) => instant(`2020-09-10T${time}:00Z`);
const tally = (present: number, needed: number | null): Tally => ({
  met: needed === null ? null : present >= needed,
  present,
  needed,
  counted: 'organisations',
});
const morning = { from: at('09:00'), to: at('10:20') };

test.each([
  [2, 3, '2 of 3 organisations are coming. One more is needed.'],
  [1, 3, '1 of 3 organisations are coming. 2 more are needed.'],
  [3, 3, '3 of 3 organisations are coming. Quorum expected.'],
  [1, null, '1 organisation is coming. Your terms set no quorum.'],
])('beforehand, with %s of %s', (present, needed, says) => {
  expect(sayForecast(tally(present, needed))).toBe(says);
});

test.each([
  [3, 3, [{ ...morning, to: null }], '3 of 3, quorate since 10:00.'],
  [2, 3, [], '2 of 3, not yet quorate. You may go on; decisions will be marked.'],
  [2, 3, [morning], '2 of 3, not quorate since 11:20. You may go on; decisions will be marked.'],
  [2, null, [], '2 organisations are here. Your terms set no quorum.'],
])('in the room, with %s of %s', (present, needed, stretches, says) => {
  expect(sayQuorum(tally(present, needed), stretches)).toBe(says);
});

test.each([
  [3, [morning], 'Quorate from 10:00 to 11:20.'],
  [
    3,
    [morning, { from: at('10:30'), to: at('11:00') }],
    'Quorate from 10:00 to 11:20 and from 11:30 to 12:00.',
  ],
  [3, [], 'Never quorate: 3 organisations were needed.'],
  [null, [], 'Your terms set no quorum.'],
])('afterwards, where %s were needed', (needed, stretches, says) => {
  expect(sayQuorumAfterwards(tally(0, needed), stretches)).toBe(says);
});
