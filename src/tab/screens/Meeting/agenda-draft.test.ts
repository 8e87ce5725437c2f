import { expect, test } from 'vitest';
import { draftOf, moved, requestOf, withNewItem } from './agenda-draft.ts';

const agenda = ['Terms', 'Membership', 'Dates'].map((title, index) => ({
  id: title.toLowerCase(),
  number: index + 1,
  title,
  owner: index === 0 ? { id: 'p1', name: 'Chris Chair (made up)' } : null,
  wantsPaper: index === 0,
  forDecision: false,
  lengthMinutes: index === 0 ? 10 : null,
  note: null,
}));

const titles = (draft: readonly { title: string }[]) => draft.map(({ title }) => title);

test.each([
  ['up', 'dates', -1 as const, ['Terms', 'Dates', 'Membership']],
  ['down', 'terms', 1 as const, ['Membership', 'Terms', 'Dates']],
  ['the first cannot go up', 'terms', -1 as const, ['Terms', 'Membership', 'Dates']],
  ['the last cannot go down', 'dates', 1 as const, ['Terms', 'Membership', 'Dates']],
  ['nothing moves for a stranger', 'lunch', 1 as const, ['Terms', 'Membership', 'Dates']],
])('an item moves: %s', (_case, key, by, expected) => {
  expect(titles(moved(draftOf(agenda), key, by))).toEqual(expected);
});

test('what is sent keeps the ids, and leaves empty lines out', () => {
  const draft = withNewItem(withNewItem(draftOf(agenda), 'new-1'), 'new-2').map((item) =>
    item.key === 'new-1' ? { ...item, title: '  Any other business ' } : item,
  );
  const { items } = requestOf(draft);
  expect(items.map(({ id, title }) => [id, title])).toEqual([
    ['terms', 'Terms'],
    ['membership', 'Membership'],
    ['dates', 'Dates'],
    [null, 'Any other business'],
  ]);
  expect(items[0]).toEqual({
    id: 'terms',
    title: 'Terms',
    ownerId: 'p1',
    wantsPaper: true,
    forDecision: false,
    lengthMinutes: 10,
  });
});
