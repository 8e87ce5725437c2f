import { expect, test } from 'vitest';
import {
  apgTerms,
  libraryTerms,
  noticeBasis,
  theMeeting,
} from '../../../tests/support/notice-cast.ts';
import { instant } from '../calendar/instant.ts';
import { paperDaysLate } from './late-paper.ts';

const board = libraryTerms('llf-strategic-board');

test.each([
  ['came with the others', '2020-09-01T10:00:00Z', false, apgTerms, 0],
  ['came afterwards, on the day they were due', '2020-09-03T15:00:00Z', true, apgTerms, 0],
  ['came four days after', '2020-09-07T09:30:00Z', true, apgTerms, 4],
  ['came just after midnight in London', '2020-09-03T23:30:00Z', true, apgTerms, 1],
  ['came to a group whose terms are silent', '2020-09-07T09:30:00Z', true, board, 0],
])('a paper that %s', (_case, addedAt, afterCirculation, terms, days) => {
  const context = { meeting: theMeeting(), terms, calendar: noticeBasis().days };
  expect(paperDaysLate({ addedAt: instant(addedAt), afterCirculation }, context)).toBe(days);
});
