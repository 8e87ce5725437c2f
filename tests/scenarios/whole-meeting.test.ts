import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HistoryView } from '../../src/api/contract/meeting-answers.ts';
import type { Exchange } from '../../src/sandbox/recording.ts';
import { findingsIn, hasContract } from '../contracts/graph-contract.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { startSandbox } from '../support/sandbox.ts';
import * as meeting from '../support/whole-meeting.ts';
import { missingOperations } from './operations-expected.ts';

/** One meeting, from the invitation to the approved minutes; each test goes on from the last. */
let sandbox: Sandbox;
let id: string;
const secretary = () => sandbox.person('secretariat');
const exchanges: Exchange[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({ record: (exchange) => void exchanges.push(exchange) });
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
  const subjects = sandbox
    .person('chair')
    .letters()
    .map(({ subject }) => subject);
  expect(subjects.some((subject) => subject.includes('apologies'))).toBe(true);
});

test('a representative with only an e-mail address sends a deputy by link', async () => {
  const school = sandbox.person('school-d');
  const [letter] = school.letters().filter(({ subject }) => subject.includes('coming'));
  const token = /\/a#([\w.-]+)/.exec(letter?.body.content ?? '')?.[1] ?? '';
  const substitute = { name: 'Toni Dale (made up)', email: 'toni.dale@dunwold.example' };
  const answer = { answer: 'apologies', substitute };
  const done = await school.tries('/api/acts/do', { token, answer });
  expect(done.body).toMatchObject({ state: 'done' });
  await sandbox.settles();
  const { quorum, coming } = await meeting.meetingFor(sandbox, 'secretariat', id);
  expect(quorum[0]?.sentence).toBe('3 of 3 organisations are coming. Quorum expected.');
  expect(coming.find((row) => row.name.includes('Dyer'))?.words).toContain('Toni Dale');
  expect(sandbox.person('deputy').letters().length).toBeGreaterThan(0);
});

test('owners and then the secretary are reminded before the papers are due', async () => {
  await meeting.wantPaperOf(sandbox, id, 'Cole');
  await meeting.addPapers(sandbox, id);
  await sandbox.advanceTo('2020-09-02T17:00:00.000Z');
  const reminded = sandbox.person('school-c').letters();
  expect(reminded.filter(({ subject }) => subject.includes('paper'))).toHaveLength(2);
  const asked = secretary()
    .letters()
    .filter(({ subject }) => subject.includes('papers'));
  expect(asked).toHaveLength(1);
});

test('the papers go out by themselves as one circular on the day they are due', async () => {
  await sandbox.advanceTo('2020-09-03T17:00:00.000Z');
  const view = await meeting.meetingFor(sandbox, 'chair', id);
  expect(view.headline).toBe('Papers went out on Thursday 3 September, on time.');
  expect(view.pack?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(view.pack?.words).toContain('to 8 people');
  const { ledger } = sandbox.microsoft;
  const sent = ledger.filter(
    (each) => each.kind === 'mail-sent' && /papers for/.test(each.subject),
  );
  expect(sent).toHaveLength(1);
  const [letter] = sandbox.person('school-b').letters();
  expect(letter?.body.content).toContain('Confidential to the group');
  expect(letter?.attachments.map(({ name }) => name)).toEqual(['Papers 2020-09-10.pdf']);
  const { deliveries } = await secretary().get<HistoryView>(`/api/meetings/${id}/history`);
  const told = deliveries.filter(({ words }) => /^The papers, to /.test(words));
  expect(told).toHaveLength(8);
  expect(told.every(({ outcome }) => outcome === 'delivered')).toBe(true);
});

test('a paper added four days later is late by four days, and only that paper', async () => {
  await sandbox.advanceTo(meeting.days.latePaper);
  await meeting.addLatePaper(sandbox, id);
  const { papers } = await meeting.meetingFor(sandbox, 'school-b', id);
  expect(papers.map(({ lateWords }) => lateWords)).toEqual([
    null,
    null,
    'late by 4 days, admitted by the chair',
  ]);
});

test('the register counts schools once, and a decision without quorum is marked', async () => {
  await sandbox.advanceTo(meeting.days.meeting);
  await meeting.holdTheMeeting(sandbox, id);
  const { decisions, quorum, phase } = await meeting.meetingFor(sandbox, 'chair', id);
  expect(phase).toBe('closed');
  expect(decisions.map(({ quorate }) => quorate)).toEqual([true, false]);
  expect(quorum[0]?.sentence).toBe('Quorate from 10:00 to 11:20.');
  // Two of School A and a guest were in the room when School B left, and made two, not four.
  const { lines } = await secretary().get<HistoryView>(`/api/meetings/${id}/history`);
  expect(
    lines.some(({ words }) => words === 'Not quorate at 11:20: 2 of 3. The meeting may go on.'),
  ).toBe(true);
});

test('the Teams report suggests and the secretary confirms', async () => {
  const cole = async () => {
    const { rows, suggestions } = await meeting.registerOf(sandbox, id);
    return { row: rows.find((row) => row.name.includes('Cole')), suggestions };
  };
  const before = await cole();
  expect(before.row).toMatchObject({
    teamsWords: 'Teams: joined 09:50',
    presence: [{ in: '10:00' }],
  });
  const [suggestion] = before.suggestions;
  expect(suggestion?.matched).toContain('Cole');
  const path = `/api/meetings/${id}/register/suggestions/${suggestion?.id}`;
  await secretary().act(path, { confirm: true });
  const after = await cole();
  expect(after.row).toMatchObject({ presence: [{ in: '09:50' }] });
  expect(after.suggestions).toEqual([]);
});

test('the chair asks for a change once and approves the second version on the card', async () => {
  await sandbox.advanceTo('2020-09-14T09:00:00.000Z');
  await meeting.sendMinutes(sandbox, id, 'The list of members was noted.');
  const chair = sandbox.person('chair');
  expect(chair.letters()[0]?.subject).toContain('minutes for your approval');
  const first = meeting.cardButton(sandbox, 'chair', 'ask-for-changes');
  const asked = await sandbox.microsoft.pressCardButton(chair.id, first.activityId, {
    verb: 'ask-for-changes',
    data: { ...first.data, comment: 'It was agreed, not noted.' },
  });
  expect(asked).toMatchObject({ status: 200, body: { statusCode: 200 } });
  await sandbox.settles();
  await meeting.sendMinutes(sandbox, id, 'The list of members was agreed.');
  const second = meeting.cardButton(sandbox, 'chair', 'approve-minutes');
  const stale = { ...second.data, version: 1, hash: first.data.hash };
  const press = (data: Record<string, unknown>) =>
    sandbox.microsoft.pressCardButton(chair.id, second.activityId, {
      verb: 'approve-minutes',
      data,
    });
  expect(await press(stale)).not.toMatchObject({ body: { statusCode: 200 } });
  expect((await meeting.minutesFor(sandbox, 'chair', id)).state).toBe('with-chair');
  expect(await press(second.data)).toMatchObject({ body: { statusCode: 200 } });
  await sandbox.settles();
  const minutes = await meeting.minutesFor(sandbox, 'school-b', id);
  expect(minutes.state).toBe('circulated');
  // What the chair had changed stays between the chair and the office.
  expect(minutes.changes).toEqual([]);
  const { changes } = await meeting.minutesFor(sandbox, 'secretariat', id);
  expect(changes[0]?.parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('the minutes go out as DRAFT in time and the chair hears nothing of lateness', async () => {
  const [letter] = sandbox.person('school-d').letters();
  expect(letter?.subject).toContain('minutes of 10 September');
  expect(letter?.attachments[0]?.name).toBe('Minutes 2020-09-10 DRAFT version 2.docx');
  await sandbox.advanceTo('2020-09-19T09:00:00.000Z');
  const late = sandbox
    .person('chair')
    .letters()
    .filter(({ subject }) => /late/.test(subject));
  expect(late).toEqual([]);
});

test('a correction that a member asks for reopens the draft, and the next version goes out', async () => {
  const seenBy = async (key: string) => {
    const newest = (await meeting.minutesFor(sandbox, key, id)).versions.at(-1);
    return { version: newest?.number, hash: newest?.hash };
  };
  const school = sandbox.person('school-c');
  await school.act(`/api/meetings/${id}/minutes/agree`, await seenBy('school-c'));
  const comment = 'School C came at ten, not later.';
  const asked = { ...(await seenBy('school-b')), comment };
  await sandbox.person('school-b').act(`/api/meetings/${id}/minutes/ask-for-changes`, asked);
  await sandbox.settles();
  expect(secretary().letters()[0]?.body.content).toContain('School B, Brackmoor');
  const { state, agreements } = await meeting.minutesFor(sandbox, 'secretariat', id);
  expect(state).toBe('drafting');
  expect(agreements).toEqual([]);
  await meeting.sendMinutes(sandbox, id, 'The list of members was agreed. School C came at ten.');
  const chair = sandbox.person('chair');
  await chair.act(`/api/meetings/${id}/minutes/clear`, await seenBy('chair'));
  await sandbox.settles();
  const [letter] = sandbox.person('school-d').letters();
  expect(letter?.attachments[0]?.name).toBe('Minutes 2020-09-10 DRAFT version 3.docx');
});

test('three organisations agree by correspondence: the text is frozen and DRAFT goes', async () => {
  await meeting.agreeByCorrespondence(sandbox, id);
  const minutes = await meeting.minutesFor(sandbox, 'school-e', id);
  expect(minutes.state).toBe('approved');
  const [letter] = sandbox.person('board-member').letters();
  expect(letter?.attachments[0]?.name).toBe('Minutes 2020-09-10 APPROVED.docx');
  const refused = await secretary().tries(
    `/api/meetings/${id}/minutes/draft`,
    { sections: [] },
    'PUT',
  );
  expect(refused.status).toBe(409);
});

test('the history tells who did what, when, and under which clause', async () => {
  const { lines } = await secretary().get<HistoryView>(`/api/meetings/${id}/history`);
  const words = lines.map((line) => line.words).join('\n');
  expect(words).toContain('Papers went to 8 people by e-mail');
  expect(words).toContain('late by 4 days');
  expect(words).toContain('Not quorate at 11:20: 2 of 3.');
  expect(words).toContain('The group approved its minutes by correspondence.');
  const papers = lines.find((line) => line.words.startsWith('Papers went to'));
  expect(papers?.clause).toBe('Secretariat');
});

test('every operation that a meeting needs occurred', () => {
  expect(missingOperations(exchanges)).toEqual([]);
});

test.skipIf(!hasContract)(
  'the traffic of the meeting fits the official contract of Graph, where it is present',
  () => {
    expect(findingsIn(exchanges)).toEqual([]);
  },
);
