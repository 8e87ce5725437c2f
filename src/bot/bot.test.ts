import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedMeeting, theMeeting } from '../../tests/support/notice-cast.ts';
import { portsInMemory, quiet } from '../../tests/support/ports-in-memory.ts';
import { openTestDatabase } from '../../tests/support/test-database.ts';
import type { Database } from '../storage/database.ts';
import { answerTurn } from './bot.ts';
import type { Turn } from './channel/turn.ts';

let database: Database;
const { id: meetingId } = theMeeting();

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const from = {
  objectId: '0000000a-0000-4000-8000-000000000000',
  tenantId: 't',
  name: 'Head of School A (made up)',
};
const press = (verb: string, data: unknown): Turn => ({
  kind: 'card-action',
  verb,
  data,
  trigger: 'manual',
  from,
  reference: '{}',
  replyToId: null,
});

test.each([
  ['of a version that has moved on', 1, 'Version 2 has come.'],
  ['of the newest version, which is approved', 2, undefined],
])('the button of a card %s is answered in words', async (_case, number, message) => {
  const { ports } = await portsInMemory(database, { ...closedMeeting(), jointWith: [] });
  const hash = closedMeeting().minutes.versions[number - 1]?.hash;
  const data = { meetingId, version: number, hash };
  const answer = await answerTurn(ports, press('approve-minutes', data), quiet);
  if (message === undefined) expect(answer.kind).toBe('card');
  else expect(answer).toMatchObject({ message: expect.stringContaining(message) });
});

test('a card of somebody else’s making is refused in words', async () => {
  const { ports } = await portsInMemory(database);
  const data = { meetingId, answer: 'coming', role: 'chair' };
  expect(await answerTurn(ports, press('answer-invitation', data), quiet)).toMatchObject({
    kind: 'card-error',
    message: 'This card is too old. Open the meeting instead.',
  });
});

test('when something of ours fails, the person hears it and the log has it', async () => {
  const { ports } = await portsInMemory(database);
  const logged: object[] = [];
  const log = { error: (facts: object) => logged.push(facts) };
  ports.atomically = () => Promise.reject(new Error('no database'));
  const message: Turn = { kind: 'message', text: 'next meeting', from, reference: '{}' };
  const sorry = 'Sorry, we could not do this. Nothing was changed. Try again.';
  expect(await answerTurn(ports, message, log)).toEqual({ kind: 'text', text: sorry });
  expect(await answerTurn(ports, press('refresh', {}), log)).toMatchObject({
    kind: 'card-error',
    code: 'InternalError',
    message: sorry,
  });
  expect(logged).toHaveLength(2);
});
