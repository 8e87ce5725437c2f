import { expect, test } from 'vitest';
import { instant } from '../calendar/instant.ts';
import { mergePresence } from './take-register.ts';

const at = (time: string) => instant(`2020-09-10T${time}:00Z`);

test.each<[string, [string, string | null][], [string, string | null][]]>([
  [
    'two stretches apart stay two',
    [
      ['09:00', '09:30'],
      ['10:00', '11:00'],
    ],
    [
      ['09:00', '09:30'],
      ['10:00', '11:00'],
    ],
  ],
  [
    'room and Teams together are one',
    [
      ['09:00', '10:00'],
      ['09:30', '11:00'],
    ],
    [['09:00', '11:00']],
  ],
  [
    'a stretch inside another adds nothing',
    [
      ['09:00', '11:00'],
      ['09:30', '10:00'],
    ],
    [['09:00', '11:00']],
  ],
  [
    'somebody still here stays here',
    [
      ['09:00', null],
      ['09:30', '10:00'],
    ],
    [['09:00', null]],
  ],
  [
    'order does not matter',
    [
      ['10:00', null],
      ['09:00', '10:00'],
    ],
    [['09:00', null]],
  ],
])('%s', (_case, given, expected) => {
  const presence = (list: [string, string | null][]) =>
    list.map(([inAt, outAt]) => ({ inAt: at(inAt), outAt: outAt === null ? null : at(outAt) }));
  expect(mergePresence(presence(given))).toEqual(presence(expected));
});
