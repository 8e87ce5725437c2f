import { expect, test } from 'vitest';
import type { HistoryView } from '../../src/api/contract/meeting-answers.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { startSandbox } from '../support/sandbox.ts';
import * as meeting from '../support/whole-meeting.ts';

const lateLetters = (sandbox: Sandbox, key: string, what: RegExp) =>
  sandbox
    .person(key)
    .letters()
    .filter(({ subject }) => /still needed|are late|not gone out/.test(subject))
    .filter(({ subject }) => what.test(subject));

test('the chair hears once of late papers and once of late minutes, and nobody else does', async () => {
  await using sandbox = await startSandbox();
  const id = await meeting.callTheMeeting(sandbox);
  // Without an agenda there is nothing to send, so the day passes.
  await sandbox.person('secretariat').act(`/api/meetings/${id}/agenda`, { items: [] }, 'PUT');
  await sandbox.advanceTo('2020-09-09T09:00:00.000Z');
  const before = await meeting.meetingFor(sandbox, 'chair', id);
  expect(before.headline).toContain('Papers are still needed');
  expect(before.clock.stops[0]).toMatchObject({ state: 'late' });
  expect(lateLetters(sandbox, 'chair', /papers/)).toHaveLength(1);
  await sandbox.advanceTo(meeting.days.meeting);
  await meeting.holdTheMeeting(sandbox, id);
  await sandbox.advanceTo('2020-09-24T09:00:00.000Z');
  expect(lateLetters(sandbox, 'chair', /papers/)).toHaveLength(1);
  expect(lateLetters(sandbox, 'chair', /minutes/)).toHaveLength(1);
  expect(lateLetters(sandbox, 'school-b', /./)).toEqual([]);
  const chased = sandbox
    .person('secretariat')
    .letters()
    .filter(({ subject }) => /minutes/.test(subject));
  expect(chased.length).toBeGreaterThanOrEqual(3);
  const { lines } = await sandbox.person('chair').get<HistoryView>(`/api/meetings/${id}/history`);
  expect(lines.filter(({ words }) => words.startsWith('Minutes were late'))).toHaveLength(1);
});

test('a chair who is silent holds nothing up, and a group with silent terms is never late', async () => {
  await using sandbox = await startSandbox();
  const secretariat = sandbox.person('secretariat');
  const { id: boardId = '' } = await secretariat.act('/api/groups/board/meetings', {
    heldOn: '2020-09-08',
    startsAt: '10:00',
    lengthMinutes: 90,
  });
  const id = await meeting.callTheMeeting(sandbox);
  await sandbox.advanceTo(meeting.days.meeting);
  await meeting.holdTheMeeting(sandbox, id);
  await sandbox.advanceTo('2020-09-14T09:00:00.000Z');
  await meeting.sendMinutes(sandbox, id, 'The list of members was agreed.');
  const path = `/api/meetings/${id}/minutes/circulate-uncleared`;
  expect((await secretariat.tries(path)).status).toBe(409);
  await sandbox.advanceTo('2020-09-15T09:00:00.000Z');
  await secretariat.act(path);
  await sandbox.settles();
  expect((await meeting.minutesFor(sandbox, 'school-b', id)).state).toBe('circulated');
  const [letter] = sandbox.person('school-b').letters();
  expect(letter?.body.content).toContain('not yet seen by the');
  await sandbox.advanceTo('2020-10-08T09:00:00.000Z');
  const { clock } = await meeting.meetingFor(sandbox, 'board-chair', boardId);
  expect(clock.stops.map(({ state }) => state)).not.toContain('late');
  expect(lateLetters(sandbox, 'board-chair', /./)).toEqual([]);
});
