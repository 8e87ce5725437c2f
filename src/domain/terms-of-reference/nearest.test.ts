import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test.each([
  ['quorm', 'quorum'],
  ['Secretary', 'secretary'],
  ['zebra', undefined],
])('the nearest known word to %s is %s', (word, expected) => {
  expect(nearest(word, ['quorum', 'secretary', 'chair'])).toBe(expected);
});
