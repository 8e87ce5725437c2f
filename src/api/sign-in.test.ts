import { expect, test } from 'vitest';
import { ownPath } from './sign-in.ts';

const ours = 'https://secretariat.example';

test.each([
  ['/groups/apg?x=1#papers', '/groups/apg?x=1#papers'],
  ['', '/week'],
  ['https://evil.test/', '/week'],
  ['//evil.test/', '/week'],
  ['/\\evil.test/', '/week'],
  ['/\t/evil.test/', '/week'],
  ['/\n/evil.test/', '/week'],
  ['javascript:alert(1)', '/week'],
  ['/../..//evil.test', '/week'],
  ['/./%2F/evil.test', '/%2F/evil.test'],
])('after signing in for %j one is at %s', (to, path) => {
  expect(ownPath(to, ours)).toBe(path);
});
