import { expect, test } from 'vitest';
import { smallTerms } from '../../../tests/support/small-terms.ts';
import { binds } from './provision.ts';
import { readTerms } from './read-terms.ts';

test.each([
  ['stated', undefined, true],
  ['inferred', undefined, true],
  ['default', undefined, false],
  ['unstated', undefined, false],
  ['default', '2020-09-10', true],
  ['unstated', '2020-09-10', true],
] as const)('a rule that is %s, adopted %s, binds: %s', (origin, adoptedOn, expected) => {
  const reading = readTerms(smallTerms({ absence: { origin, adoptedOn, clause: 'x' } }));
  expect(reading.ok && binds(reading.terms.absence)).toBe(expected);
});
