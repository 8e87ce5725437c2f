import { expect, test } from 'vitest';
import { noticeBasis, theMeeting } from '../../../tests/support/notice-cast.ts';
import { whoIsComing } from './who-is-coming.ts';

test('organisations are told apart by what their people have answered', () => {
  const { tally, coming, noAnswer, apologies } = whoIsComing(noticeBasis());
  expect(coming).toEqual(['School A', 'School B']);
  expect(noAnswer).toEqual(['School C', 'School D']);
  expect(apologies).toEqual(['School E']);
  expect(tally).toMatchObject({ met: false, present: 2, needed: 3 });
});

test('a school that sends a deputy is coming, although its head has sent apologies', () => {
  const substitute = { name: 'Dee Deputy (made up)', email: 'dee@school-e.example' };
  const replies = theMeeting().replies.map((reply) =>
    reply.personId === 'e' ? { ...reply, substitute } : reply,
  );
  const { coming, apologies } = whoIsComing(noticeBasis({ meeting: theMeeting({ replies }) }));
  expect(coming).toContain('School E');
  expect(apologies).toEqual([]);
});

test('an answer of "perhaps" is no answer yet', () => {
  const replies = theMeeting().replies.map((reply) => ({ ...reply, answer: 'tentative' as const }));
  const { noAnswer } = whoIsComing(noticeBasis({ meeting: theMeeting({ replies }) }));
  expect(noAnswer).toHaveLength(5);
});

test('a school with two people has sent apologies only when both have', () => {
  const basis = noticeBasis();
  const second = {
    ...basis.appointments[4],
    id: 'second',
    personId: 'c',
    organisationId: 'school-e',
  };
  const appointments = basis.appointments.flatMap((each) =>
    each.personId === 'c' ? [{ ...each, ...second }] : [each],
  );
  const { noAnswer, apologies } = whoIsComing({ ...basis, appointments });
  expect(noAnswer).toContain('School E');
  expect(apologies).toEqual([]);
});
