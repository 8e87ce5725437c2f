import { expect, test } from 'vitest';
import { retryAfterOf } from './wire.ts';

test.each([
  ['nothing', {}, undefined],
  ['seconds', { 'retry-after': '17' }, 17],
  [
    'a date ahead of the answer',
    { 'retry-after': 'Tue, 01 Sep 2020 08:01:30 GMT', date: 'Tue, 01 Sep 2020 08:00:00 GMT' },
    90,
  ],
  [
    'a date that has passed',
    { 'retry-after': 'Tue, 01 Sep 2020 08:00:00 GMT', date: 'Tue, 01 Sep 2020 08:01:00 GMT' },
    0,
  ],
  [
    'a date without one of the answer',
    { 'retry-after': 'Tue, 01 Sep 2020 08:00:00 GMT' },
    undefined,
  ],
  ['no time at all', { 'retry-after': 'soon' }, undefined],
])('how long to wait is told by %s', (_case, headers, seconds) => {
  expect(retryAfterOf(new Headers(headers))).toBe(seconds);
});
