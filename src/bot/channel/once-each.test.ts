import { expect, test } from 'vitest';
import { createOnceEach } from './once-each.ts';

test('a message that Teams delivers again while the first is being answered is not answered twice', async () => {
  const onceEach = createOnceEach();
  const { promise, resolve } = Promise.withResolvers<string>();
  const first = onceEach('one', () => promise);
  expect(await onceEach('one', async () => 'again')).toBeUndefined();
  expect(await onceEach('two', async () => 'another')).toBe('another');
  resolve('answered');
  expect(await first).toBe('answered');
  expect(await onceEach('one', async () => 'again')).toBeUndefined();
});

test('what failed may come again', async () => {
  const onceEach = createOnceEach();
  const failing = onceEach('one', async () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await onceEach('one', async () => 'answered')).toBe('answered');
});

test('only so many are remembered', async () => {
  const onceEach = createOnceEach();
  for (let number = 0; number <= 2000; number++) await onceEach(`${number}`, async () => number);
  expect(await onceEach('2000', async () => 'again')).toBeUndefined();
  expect(await onceEach('0', async () => 'again')).toBe('again');
});
