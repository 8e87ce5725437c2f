import { expect, test } from 'vitest';
import { difference } from './difference.ts';

test.each([
  ['nothing changed', 'One. Two.', 'One. Two.', [['same', 'One. Two.']]],
  [
    'a sentence was changed',
    'The list was noted. All agreed.',
    'The list was agreed. All agreed.',
    [
      ['removed', 'The list was noted.'],
      ['added', 'The list was agreed.'],
      ['same', 'All agreed.'],
    ],
  ],
  [
    'a sentence was added',
    'One.',
    'One. Two.',
    [
      ['same', 'One.'],
      ['added', 'Two.'],
    ],
  ],
  ['everything is new', '', 'One.', [['added', 'One.']]],
  ['everything went', 'One.', '', [['removed', 'One.']]],
])('%s', (_case, before, after, expected) => {
  expect(difference(before, after).map(({ kind, text }) => [kind, text])).toEqual(expected);
});
