import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { termsJsonSchema } from './json-schema.ts';

test('the shipped JSON Schema is the one that the format gives', () => {
  const file = new URL('../../library/terms/terms.schema.json', import.meta.url);
  const shipped = readFileSync(file, 'utf8');
  expect(shipped, 'run: npm run terms -- schema').toBe(termsJsonSchema());
});
