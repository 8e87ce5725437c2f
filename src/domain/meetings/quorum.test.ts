import { expect, test } from 'vitest';
import { instant } from '../calendar/instant.ts';
import type { QuorumNeed } from '../terms-of-reference/quorum.ts';
import type { Room } from './quorum.ts';
import { shareOf, stretches, tally } from './quorum.ts';

const three: QuorumNeed = { count: 3, of: 'organisations' };
const whole = { organisations: 7, people: 12 };

function room(organisations: string[], more: Partial<Room> = {}): Room {
  const people = organisations.map((name, index) => `${name}${index}`);
  return {
    organisations: new Set(organisations),
    people: new Set(people),
    seats: new Set(),
    offices: new Set(),
    ...more,
  };
}

test.each<[string, QuorumNeed | undefined, Room, boolean | null, number, number | null]>([
  ['two people of one school count once', three, room(['A', 'A', 'B']), false, 2, 3],
  ['three schools are three', three, room(['A', 'B', 'C']), true, 3, 3],
  ['nobody is here', three, room([]), false, 0, 3],
  ['no rule is neither met nor missed', undefined, room(['A', 'B']), null, 2, null],
  ['people may be counted instead', { count: 3, of: 'people' }, room(['A', 'A', 'B']), true, 3, 3],
  ['half of seven is four', { share: 'half', of: 'organisations' }, room(['A']), false, 1, 4],
  [
    'the chair must be here',
    { office: 'chair' },
    room(['A'], { offices: new Set(['chair']) }),
    true,
    1,
    1,
  ],
  [
    'one of each category',
    { eachCategory: ['head', 'governor'] },
    room(['A'], { seats: new Set(['head']) }),
    false,
    1,
    2,
  ],
  [
    'all of them: the first that is missing is named',
    { allOf: [three, { office: 'chair' }] },
    room(['A', 'B', 'C']),
    false,
    0,
    1,
  ],
  [
    'the greater of two numbers',
    {
      greaterOf: [
        { count: 3, of: 'organisations' },
        { share: 'half', of: 'organisations' },
      ],
    },
    room(['A', 'B', 'C']),
    false,
    3,
    4,
  ],
])('%s', (_case, need, present, met, count, needed) => {
  expect(tally(need, present, whole)).toMatchObject({ met, present: count, needed });
});

test('where nobody sits for an organisation, people are counted', () => {
  const board = room([], { people: new Set(['one', 'two']) });
  expect(tally(undefined, board, { organisations: 0, people: 3 })).toMatchObject({
    met: null,
    present: 2,
    counted: 'people',
  });
});

test.each([
  ['half', 7, 4],
  ['half', 8, 4],
  ['more-than-half', 7, 4],
  ['more-than-half', 8, 5],
  ['half-plus-one', 7, 5],
  ['half-plus-one', 8, 5],
  ['two-fifths', 7, 3],
  ['one-third', 7, 3],
  ['three-quarters', 5, 4],
] as const)('%s of %d is %d', (share, total, expected) => {
  expect(shareOf(share, total)).toBe(expected);
});

test('a meeting is quorate from the arrival that makes it so until the departure that ends it', () => {
  const [nine, ten, eleven, noon] = ['09', '10', '11', '12'].map((hour) =>
    instant(`2020-09-10T${hour}:00:00Z`),
  );
  if (!nine || !ten || !eleven || !noon) throw new Error('four moments');
  const met = (at: string) => at === ten || at === noon;
  expect(stretches([noon, nine, eleven, ten], met)).toEqual([
    { from: ten, to: eleven },
    { from: noon, to: null },
  ]);
});
