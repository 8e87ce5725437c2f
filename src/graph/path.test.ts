import { expect, test } from 'vitest';
import { below, linkOf, path, quoted } from './path.ts';

test.each([
  ['an address', "o'neil+x@school.example", "o'neil%2Bx%40school.example"],
  ['a guest', 'a_b.example#EXT#@c.example', 'a_b.example%23EXT%23%40c.example'],
  ['a way out', '../groups', '..%2Fgroups'],
  ['a question', 'a?$select=b&c=d', 'a%3F%24select%3Db%26c%3Dd'],
])('%s stays one value', (_case, value, encoded) => {
  expect(path`/users/${value}/events`).toEqual({
    url: `/users/${encoded}/events`,
    pattern: '/users/{}/events',
  });
});

test('a list of values becomes segments', () => {
  const folder = path`/drives/${'b!x'}/root:/${['R&D 100%', '#1']}`;
  expect(below(folder, ':/children')).toEqual({
    url: '/drives/b!x/root:/R%26D%20100%25/%231:/children',
    pattern: '/drives/{}/root:/{}:/children',
  });
});

test('a quote in a filter is doubled', () => {
  expect(quoted("o'neil's")).toBe("'o''neil''s'");
});

test.each([
  'https://graph.microsoft.com.example/v1.0/users',
  'https://graph.microsoft.com@evil.example/v1.0/users',
  'http://graph.microsoft.com/v1.0/users',
  'https://graph.microsoft.com/beta/users',
  '/users',
])('a link to %s is not followed', (url) => {
  expect(() => linkOf(url, path`/users`)).toThrow(RangeError);
});

test('a link of Graph is taken as it is', () => {
  const url = 'https://graph.microsoft.com/v1.0/users?$skiptoken=a%2Bb';
  expect(linkOf(url, path`/users`)).toEqual({ url, pattern: '/users (link)' });
});
