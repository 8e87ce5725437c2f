import { pino } from 'pino';
import { expect, test } from 'vitest';
import { errorForLog } from './error-for-log.ts';

function logged(error: unknown): string {
  let line = '';
  const log = pino(
    { serializers: { err: (each) => errorForLog(each) } },
    { write: (s) => (line += s) },
  );
  log.error({ err: error }, 'went wrong');
  return line;
}

test.each([
  ['a database that quotes the row', { detail: 'Key (email)=(asha@oak.example) already exists.' }],
  ['a service that quotes its answer', { body: 'Asha Example sends apologies' }],
  ['facts that fill words', { facts: { organisation: 'Asha Example' } }],
])('nobody is named in the log line of %s', (_case, properties) => {
  const error = Object.assign(new Error('refused: asha@oak.example'), properties, {
    code: '23505',
  });
  const line = logged(new Error('outer', { cause: error }));
  expect(line).not.toMatch(/asha/i);
  expect(line).toContain('23505');
  expect(line).toContain('refused: [address]');
  expect(line).toContain('error-for-log.test.ts');
});

test('what is thrown and no error is not printed', () => {
  expect(logged('asha@oak.example')).not.toMatch(/asha/);
});
