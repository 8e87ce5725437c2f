import { expect, test } from 'vitest';
import { nextStop } from './roving.ts';

const register = [
  ['here A', 'apologies A', 'times A'],
  ['here B', 'times B'],
  ['here C', 'apologies C', 'times C'],
];
const line = [['papers'], ['meeting'], ['minutes']];

test.each([
  ['down keeps the button', register, 'apologies A', 'ArrowDown', 'times B'],
  ['a shorter row gives its last', register, 'times A', 'ArrowDown', 'times B'],
  ['up to a longer row', register, 'times B', 'ArrowUp', 'apologies A'],
  ['along the row', register, 'here A', 'ArrowRight', 'apologies A'],
  ['the end of a row is the end', register, 'times A', 'ArrowRight', undefined],
  ['home', register, 'here C', 'Home', 'here A'],
  ['end', register, 'times A', 'End', 'times C'],
  ['below the last', register, 'here C', 'ArrowDown', undefined],
  ['single stops go along as well', line, 'papers', 'ArrowRight', 'meeting'],
  ['and back', line, 'minutes', 'ArrowLeft', 'meeting'],
  ['other keys lead nowhere', line, 'papers', 'Enter', undefined],
  ['from elsewhere nothing is near', line, 'elsewhere', 'ArrowDown', undefined],
])('%s', (_case, rows, from, key, to) => {
  expect(nextStop(rows, from, key)).toBe(to);
});
