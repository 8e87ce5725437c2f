import { expect, test } from 'vitest';
import type { HistoryView } from '../../src/api/contract/meeting-answers.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { startSandbox } from '../support/sandbox.ts';
import * as meeting from '../support/whole-meeting.ts';

const lateLetters = (sandbox: Sandbox, key: string) =>
  sandbox
    .person(key)
    .letters()
    .filter(({ subject }) => /still needed|are late|not gone out/.test(subject));

test('the chair hears once when the papers are late, and nobody else does', async () => {
  await using sandbox = await startSandbox();
  const id = await meeting.callTheMeeting(sandbox);
  // Without an agenda there is nothing to send, so the day passes.
  await sandbox.person('secretariat').act(`/api/meetings/${id}/agenda`, { items: [] }, 'PUT');
  await sandbox.advanceTo('2020-09-09T09:00:00.000Z');
  const { clock, headline } = await meeting.meetingFor(sandbox, 'chair', id);
  expect(headline).toContain('Papers are still needed');
  expect(clock.stops[0]).toMatchObject({ state: 'late' });
  expect(lateLetters(sandbox, 'chair')).toHaveLength(1);
  expect(lateLetters(sandbox, 'school-b')).toEqual([]);
});

test('the chair hears once when the minutes are late; then they go out and it is over', async () => {
  await using sandbox = await startSandbox();
  const id = await meeting.callTheMeeting(sandbox);
  await sandbox.advanceTo(meeting.days.meeting);
  await meeting.holdTheMeeting(sandbox, id);
  await sandbox.advanceTo('2020-09-24T09:00:00.000Z');
  expect(lateLetters(sandbox, 'chair')).toHaveLength(1);
  const chased = sandbox
    .person('secretariat')
    .letters()
    .filter(({ subject }) => /minutes/.test(subject));
  expect(chased.length).toBeGreaterThanOrEqual(3);
  const { lines } = await sandbox.person('chair').get<HistoryView>(`/api/meetings/${id}/history`);
  expect(lines.filter(({ words }) => words.startsWith('Minutes were late'))).toHaveLength(1);
});

test('a chair who does not answer does not hold the group’s week up', async () => {
  await using sandbox = await startSandbox();
  const id = await meeting.callTheMeeting(sandbox);
  await sandbox.advanceTo(meeting.days.meeting);
  await meeting.holdTheMeeting(sandbox, id);
  await sandbox.advanceTo('2020-09-14T09:00:00.000Z');
  await meeting.sendMinutes(sandbox, id, 'The list of members was agreed.');
  const secretariat = sandbox.person('secretariat');
  const path = `/api/meetings/${id}/minutes/circulate-uncleared`;
  expect((await secretariat.tries(path)).status).toBe(409);
  await sandbox.advanceTo('2020-09-15T09:00:00.000Z');
  await secretariat.act(path);
  await sandbox.settles();
  const minutes = await meeting.minutesFor(sandbox, 'school-b', id);
  expect(minutes.state).toBe('circulated');
  const [letter] = sandbox.person('school-b').letters();
  expect(letter?.body.content).toContain('not yet seen by the');
});

test('a group whose terms are silent is never late', async () => {
  await using sandbox = await startSandbox();
  const secretariat = sandbox.person('secretariat');
  const { id = '' } = await secretariat.act('/api/groups/board/meetings', {
    heldOn: '2020-12-03',
    startsAt: '10:00',
    lengthMinutes: 90,
  });
  await sandbox.advanceTo('2020-12-24T09:00:00.000Z');
  const { clock } = await meeting.meetingFor(sandbox, 'board-chair', id);
  expect(clock.stops.map(({ state }) => state)).not.toContain('late');
  expect(lateLetters(sandbox, 'board-chair')).toEqual([]);
});
