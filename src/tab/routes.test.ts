import { expect, test } from 'vitest';
import type { Route } from './routes.ts';
import { pathOf, routeOf } from './routes.ts';

const meeting = { group: 'apg', meeting: '7f3a', day: '2020-09-10' };

test.each<[string, Route]>([
  ['/week', { screen: 'week' }],
  ['/me', { screen: 'me' }],
  ['/groups/apg', { screen: 'group', group: 'apg' }],
  ['/groups/apg/members', { screen: 'members', group: 'apg' }],
  ['/groups/apg/terms', { screen: 'terms', group: 'apg' }],
  ['/groups/apg/meetings/new', { screen: 'call-meeting', group: 'apg' }],
  ['/groups/apg/meetings/2020-09-10~7f3a', { screen: 'meeting', ...meeting }],
  ['/groups/apg/meetings/2020-09-10~7f3a/register', { screen: 'register', ...meeting }],
  ['/groups/apg/meetings/2020-09-10~7f3a/minutes', { screen: 'minutes', ...meeting }],
  ['/groups/apg/meetings/2020-09-10~7f3a/history', { screen: 'history', ...meeting }],
  ['/meetings/7f3a', { screen: 'meeting', group: null, meeting: '7f3a', day: null }],
])('%s is a place with an address of its own', (path, route) => {
  expect(routeOf(path)).toEqual(route);
  expect(pathOf(route)).toBe(path);
});

test('the front door is my week', () => {
  expect(routeOf('/')).toEqual({ screen: 'week' });
});

test('a name with odd letters comes back as it went', () => {
  const route: Route = { screen: 'group', group: 'a/b ü' };
  expect(routeOf(pathOf(route))).toEqual(route);
});

test.each([
  '/groups',
  '/groups/apg/constructor',
  '/groups/apg/meetings',
  '/groups/apg/meetings/7f3a/toString',
  '/groups/apg/meetings/7f3a/register/more',
  '/week/more',
  '/elsewhere',
  '/groups/%E0%A4%A/members/x',
])('%s is no place', (path) => {
  expect(routeOf(path)).toEqual({ screen: 'not-found' });
});
