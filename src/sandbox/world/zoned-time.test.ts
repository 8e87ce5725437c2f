import { expect, test } from 'vitest';
import { ianaZone, instantOf, inZone } from './zoned-time.ts';

test.each([
  ['in winter', '2020-01-15T18:30:00', 'Europe/London', '2020-01-15T18:30:00.000Z'],
  ['in summer', '2020-07-15T18:30:00', 'Europe/London', '2020-07-15T17:30:00.000Z'],
  ['by its Windows name', '2020-07-15T18:30:00', 'GMT Standard Time', '2020-07-15T17:30:00.000Z'],
  [
    'the evening before the clocks change',
    '2020-10-24T23:30:00',
    'Europe/London',
    '2020-10-24T22:30:00.000Z',
  ],
  ['the morning after', '2020-10-25T09:00:00', 'Europe/London', '2020-10-25T09:00:00.000Z'],
  ['with seven decimals', '2020-01-15T18:30:00.0000000', 'UTC', '2020-01-15T18:30:00.000Z'],
])('a local time %s has its instant, and comes back', (_case, dateTime, timeZone, instant) => {
  expect(instantOf({ dateTime, timeZone })).toBe(instant);
  expect(inZone(instant, timeZone).dateTime.slice(0, 19)).toBe(dateTime.slice(0, 19));
});

test.each([
  ['2020-01-15', 'UTC'],
  ['soon', 'UTC'],
  ['2020-01-15T18:30:00', 'Europe/Essex'],
])('%s in %s is no time', (dateTime, timeZone) => {
  expect(instantOf({ dateTime, timeZone })).toBeUndefined();
});

test('a zone that nobody knows has no name', () => {
  expect(ianaZone('Europe/Essex')).toBeUndefined();
  expect(ianaZone('GMT Standard Time')).toBe('Europe/London');
});
