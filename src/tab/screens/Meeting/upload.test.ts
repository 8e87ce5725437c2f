import { expect, test } from 'vitest';
import { formOf, sayUploads, uploadOf } from './upload.ts';

const file = (name: string, size: number) => {
  const made = new File(['x'], name);
  Object.defineProperty(made, 'size', { value: size });
  return made;
};

test.each([
  [0, 'This file is empty (0 bytes). Choose it again.'],
  [1, null],
  [104_857_600, null],
  [200_000_000, 'This file is 200 MB; the limit is 100 MB. Save it as a smaller PDF.'],
])('a file of %s bytes', (size, problem) => {
  expect(uploadOf(file('Report.pdf', size), 'u1').problem).toBe(problem);
});

test('a paper is called like its file until somebody says otherwise', () => {
  expect(uploadOf(file('KPI figures 2020-21.v2.pdf', 1), 'u1').title).toBe(
    'KPI figures 2020-21.v2',
  );
});

test('the fields go before the file', () => {
  const upload = {
    ...uploadOf(file('Report.pdf', 1), 'u1'),
    agendaItemId: 'a1',
    title: ' Report ',
  };
  const form = formOf(upload);
  expect([...form.keys()]).toEqual(['title', 'agendaItemId', 'file']);
  expect(form.get('title')).toBe('Report');
});

test('what came of several files is one sentence', () => {
  const done = { ...uploadOf(file('A.pdf', 1), 'u1'), state: 'done' as const };
  const empty = uploadOf(file('B.pdf', 0), 'u2');
  expect(sayUploads([done, done])).toBe('2 of 2 uploaded.');
  expect(sayUploads([done, empty])).toBe('1 of 2 uploaded. 1 could not be stored.');
});
