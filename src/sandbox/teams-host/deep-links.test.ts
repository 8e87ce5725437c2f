import { expect, test } from 'vitest';
import { ownPathOf, pathOfDeepLink } from './deep-links.ts';

const app = 'http://localhost:3978';

test.each([
  ['a path', '/groups/apg?version=2#rule', '/groups/apg?version=2#rule'],
  ['an address of the app', `${app}/me`, '/me'],
  ['another website', 'https://elsewhere.example/week', '/week'],
  ['another website without a scheme', '//elsewhere.example/x', '/week'],
  ['a script', 'javascript:alert(1)', '/week'],
])('the frame shows only our own pages: %s', (_case, address, path) => {
  expect(ownPathOf(app, address)).toBe(path);
});

const entity = 'https://teams.microsoft.com/l/entity/app-id/home';
const inside = (context: unknown) =>
  `${entity}?context=${encodeURIComponent(JSON.stringify(context))}`;

test.each([
  ['to a place in the tab', inside({ subEntityId: 'groups/apg' }), '/groups/apg'],
  ['to the tab', entity, '/week'],
  ['with a broken context', `${entity}?context=%7B`, '/week'],
  ['to a chat', 'https://teams.microsoft.com/l/chat/0/0', undefined],
  ['elsewhere', 'https://elsewhere.example/l/entity/x', undefined],
])('a Teams link is followed inside the host, %s', (_case, address, path) => {
  expect(pathOfDeepLink(address)).toBe(path);
});
