import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HistoryView } from '../../src/api/contract.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { startSandbox } from '../support/sandbox.ts';
import * as meeting from '../support/whole-meeting.ts';

/** One meeting, from the invitation to the approved minutes; each test goes on from the last. */
let sandbox: Sandbox;
let id: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  await sandbox.microsoft.installBot(sandbox.person('chair').id);
});

afterAll(async () => {
  await sandbox[Symbol.asyncDispose]();
});

test('the secretary calls the meeting and everyone finds the invitation in Outlook', async () => {
  id = await meeting.callTheMeeting(sandbox);
  const created = sandbox.microsoft.ledger.filter(({ kind }) => kind === 'event-created');
  expect(created).toHaveLength(1);
  for (const key of ['chair', 'school-b', 'school-c', 'school-d', 'school-e', 'board-member']) {
    const [invitation] = sandbox.person(key).letters().toReversed();
    expect(invitation?.subject).toContain('Alliance Partnership Group');
  }
  const { joinUrl, clock } = await meeting.meetingFor(sandbox, 'chair', id);
  expect(joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//);
  expect(clock.stops.map(({ on }) => on)).toEqual([
    '2020-09-03',
    '2020-09-10',
    '2020-09-17',
    '2020-10-10',
  ]);
});

test('replies in Outlook come back as a forecast by organisation', async () => {
  await meeting.replyInOutlook(sandbox);
  const { quorum, coming } = await meeting.meetingFor(sandbox, 'secretariat', id);
  expect(quorum[0]?.sentence).toBe('2 of 3 organisations are coming. One more is needed.');
  expect(quorum[1]?.sentence).toContain('Your terms set no quorum');
  expect(coming.find((row) => row.name.includes('Evans'))?.answer).toBe('apologies');
  const subjects = sandbox.person('chair').letters().map(({ subject }) => subject);
  expect(subjects.some((subject) => subject.includes('apologies'))).toBe(true);
});
