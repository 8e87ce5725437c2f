import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NotPermitted, OutOfTurn, VersionMovedOn } from './errors.ts';
import { permissions } from './permissions.ts';
import { sayError } from './say-error.ts';

const source = new URL('../', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/^(sandbox|tab)\//.test(name),
);
const reasons = new Set(
  files.flatMap((name) => {
    const text = readFileSync(new URL(name, source), 'utf8');
    return [...text.matchAll(/\breason: '([a-z-]+)'/g)].map((found) => found[1] ?? '');
  }),
);
const codes = [
  ...readFileSync(new URL('domain/errors.ts', source), 'utf8').matchAll(/code = '([a-z-]+)'/g),
].map((found) => found[1] ?? '');

const unsaid = 'This could not be done. Nothing was changed.';

test.each([...reasons].sort())('there are words for "%s"', (reason) => {
  const general = sayError(new OutOfTurn(''));
  expect(sayError(new OutOfTurn('', { reason }))).not.toBe(general);
});

test.each(codes)('there are words for the code "%s", whatever the reason', (code) => {
  expect(sayError({ code, facts: {} })).not.toBe(unsaid);
});

test.each(Object.keys(permissions))('whoever may not "%s" hears who may', (permission) => {
  const general = sayError(new NotPermitted(''));
  expect(sayError(new NotPermitted('', { permission }))).not.toBe(general);
});

test('a version that has moved on is named', () => {
  expect(sayError(new VersionMovedOn('', { newest: 3 }))).toBe(
    'Version 3 has come. Nothing was approved. Look at it first.',
  );
});
