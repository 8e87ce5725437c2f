import { expect, test } from 'vitest';
import { envNames } from './env.ts';
import { hideSecrets, secretNames } from './secrets.ts';

test('every name that sounds secret is one', () => {
  const suspects = envNames.filter((name) => /SECRET|KEY|PASSWORD|DATABASE/.test(name));
  expect([...secretNames].sort()).toEqual([...suspects].sort());
});

test('a message that quotes the database address shows the name instead', () => {
  const env = { DATABASE_URL: 'postgres://a:hunter2@db/x', PORT: '3978' };
  expect(hideSecrets('cannot reach postgres://a:hunter2@db/x on 3978', env)).toBe(
    'cannot reach [DATABASE_URL] on 3978',
  );
});
