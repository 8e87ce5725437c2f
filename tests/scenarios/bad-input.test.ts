import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { HistoryView } from '../../src/api/contract/meeting-answers.ts';
import { aPdf } from '../support/files.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { startSandbox } from '../support/sandbox.ts';
import * as meeting from '../support/whole-meeting.ts';

/** What is wrong is said in the person's words, and nothing changes. */
let sandbox: Sandbox;
let id: string;
let before: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  await sandbox.microsoft.installBot(sandbox.person('chair').id);
  id = await meeting.callTheMeeting(sandbox);
});

afterAll(async () => {
  await sandbox[Symbol.asyncDispose]();
});

beforeEach(async () => {
  before = await everythingKept();
});

/** The meeting, its history and all that Microsoft accepted, as one text. */
async function everythingKept(): Promise<string> {
  await sandbox.settles();
  const secretariat = sandbox.person('secretariat');
  const history = await secretariat.get<HistoryView>(`/api/meetings/${id}/history`);
  const view = await meeting.meetingFor(sandbox, 'secretariat', id);
  return JSON.stringify([view, history, sandbox.microsoft.ledger.length]);
}

async function expectNothingChanged(): Promise<void> {
  expect(await everythingKept()).toBe(before);
}

test('a meeting in the past is refused', async () => {
  const answer = await sandbox.person('secretariat').tries('/api/groups/apg/meetings', {
    heldOn: '2020-06-30',
    startsAt: '10:00',
    lengthMinutes: 60,
  });
  expect(answer).toMatchObject({
    status: 400,
    body: { says: 'That day has passed. Choose a day to come.', field: 'heldOn' },
  });
  await expectNothingChanged();
});

test.each([
  ['is empty', 'Plan.pdf', new Uint8Array(), 'is empty (0 bytes). Choose it again.'],
  ['has a path in its name', '..\\x', undefined, 'This file name cannot be used.'],
  ['is not what its name says', 'Plan.pdf', new TextEncoder().encode('hello'), 'not what its name'],
])('a paper that %s is refused', async (_case, name, given, words) => {
  const bytes = given ?? (await aPdf('Plan'));
  const file = { name, bytes, type: 'application/pdf' };
  const answer = await sandbox.person('secretariat').upload(`/api/meetings/${id}/papers`, file);
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body)).toContain(words);
  await expectNothingChanged();
});

test('a paper of 200 MB is refused', async () => {
  const bytes = new Uint8Array(200 * 1024 * 1024);
  const file = { name: 'Plan.pdf', bytes, type: 'application/pdf' };
  const answer = await sandbox.person('secretariat').upload(`/api/meetings/${id}/papers`, file);
  expect(answer.status).toBe(413);
  expect(JSON.stringify(answer.body)).toContain('the limit is 100 MB');
  await expectNothingChanged();
});

test('terms with a wrong key set no group up, and the line is named', async () => {
  const file = new URL('../../src/library/terms/llf-strategic-board.yaml', import.meta.url);
  const termsYaml = readFileSync(file, 'utf8').replace(/^quorum:/m, 'quorm:');
  const body = { termsYaml, key: 'other', organisations: [], people: [], from: '2020-09-01' };
  const answer = await sandbox.person('secretariat').tries('/api/groups', body);
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body)).toMatch(/Line \d+: unknown key `quorm`/);
  await expectNothingChanged();
});

test.each([
  ['a member', 'school-b', '/circulate-papers', 'Only the secretary sends the papers out.'],
  ['a member', 'school-b', '/open', 'Only the secretary or the chair opens the register.'],
  ['a board member', 'board-member', '/waive', 'Only the chair can waive a rule.'],
])('%s may not do what is not theirs', async (_case, key, path, says) => {
  const body = path === '/waive' ? { ruleId: 'papers-circulated', reason: 'no time' } : undefined;
  const answer = await sandbox.person(key).tries(`/api/meetings/${id}${path}`, body);
  expect(answer).toMatchObject({ status: 403, body: { code: 'not-permitted', says } });
  await expectNothingChanged();
});

test.each([
  'expired',
  'wrong-audience',
  'other-tenant',
  'wrong-issuer',
  'tampered',
  'unknown-key',
] as const)('a token that is %s opens nothing', async (fault) => {
  const { microsoft, origin } = sandbox;
  const token = await microsoft.entra.wrongTabToken(sandbox.person('chair').id, fault);
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${origin}/api/meetings/${id}`, { headers });
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({
    code: 'not-signed-in',
    says: 'Please sign in again.',
  });
  await expectNothingChanged();
});

test('a link that is not ours does nothing', async () => {
  const token = `${crypto.randomUUID()}.${'A'.repeat(43)}`;
  const answer = await sandbox.person('school-d').tries('/api/acts/do', { token });
  expect(answer).toMatchObject({ status: 400 });
  expect(JSON.stringify(answer.body)).toContain('This link does not work.');
  await expectNothingChanged();
});

test('only the chair clears, and a card pressed twice clears once', async () => {
  await sandbox.advanceTo(meeting.days.meeting);
  await meeting.holdTheMeeting(sandbox, id);
  await meeting.sendMinutes(sandbox, id, 'The list of members was agreed.');
  const { microsoft } = sandbox;
  const chair = sandbox.person('chair');
  const card = meeting.cardButton(sandbox, 'chair', 'approve-minutes');
  const { meetingId: _id, ...seen } = card.data;
  const byOther = await sandbox.person('school-b').tries(`/api/meetings/${id}/minutes/clear`, seen);
  expect(byOther).toMatchObject({
    status: 403,
    body: { says: 'Only the chair can approve these minutes.' },
  });
  expect((await meeting.minutesFor(sandbox, 'chair', id)).state).toBe('with-chair');
  const press = () =>
    microsoft.pressCardButton(chair.id, card.activityId, {
      verb: 'approve-minutes',
      data: card.data,
    });
  const both = await Promise.all([press(), press()]);
  await sandbox.settles();
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const letters = microsoft.ledger.filter(
    (each) => each.kind === 'mail-sent' && /minutes of 10 September/.test(each.subject),
  );
  expect(letters).toHaveLength(1);
  const { lines } = await sandbox
    .person('secretariat')
    .get<HistoryView>(`/api/meetings/${id}/history`);
  expect(lines.filter(({ words }) => words.includes('was cleared by the chair'))).toHaveLength(1);
});
