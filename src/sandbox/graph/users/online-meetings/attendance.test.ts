import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ada,
  aMeeting,
  eve,
  rawGraph,
  startForTest,
  workerGraph,
} from '../../../../../tests/support/sandbox-cast.ts';
import type { Microsoft } from '../../../microsoft.ts';

let microsoft: Microsoft;
let user: string;

beforeEach(async () => {
  microsoft = await startForTest();
  user = `/users/${microsoft.settings.ORGANISER_ID}`;
});
afterEach(() => microsoft.stop());

test('a meeting is found by its join address, encoded, and tells who was there when', async () => {
  const graph = await workerGraph(microsoft);
  const event = await graph.api(`${user}/events`).post(aMeeting());
  const { joinUrl } = event.onlineMeeting;
  const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl}'`);
  const [meeting] = (await graph.api(`${user}/onlineMeetings`).filter(filter).get()).value;
  microsoft.joinOnlineMeeting(ada, joinUrl, '2020-09-15T15:00:00.000Z');
  microsoft.joinOnlineMeeting(eve, joinUrl, '2020-09-15T15:10:00.000Z');
  microsoft.leaveOnlineMeeting(ada, joinUrl, '2020-09-15T15:20:00.000Z');
  microsoft.joinOnlineMeeting(ada, joinUrl, '2020-09-15T15:30:00.000Z');
  microsoft.endOnlineMeeting(joinUrl, '2020-09-15T16:00:00.000Z');
  const reports = `${user}/onlineMeetings/${meeting.id}/attendanceReports`;
  const [{ id }] = (await graph.api(reports).get()).value;
  const report = await graph.api(`${reports}/${id}`).expand('attendanceRecords').get();
  expect(report).toMatchObject({
    totalParticipantCount: 2,
    meetingEndDateTime: '2020-09-15T16:00:00.000Z',
  });
  const seconds = report.attendanceRecords.map(
    (record: { totalAttendanceInSeconds: number }) => record.totalAttendanceInSeconds,
  );
  expect(seconds).toEqual([3000, 3000]);
  expect(report.attendanceRecords).toMatchObject([
    { emailAddress: ada, attendanceIntervals: [{}, {}] },
    { emailAddress: null, identity: { id: null, displayName: 'Eve Lane (made up)' } },
  ]);
});

test('a join address that was not encoded finds nothing; a UPN in the path is refused', async () => {
  const graph = await workerGraph(microsoft);
  const event = await graph.api(`${user}/events`).post(aMeeting());
  const filter = `$filter=JoinWebUrl eq '${event.onlineMeeting.joinUrl}'`;
  const plain = await rawGraph(microsoft, `${user}/onlineMeetings?${filter}`);
  expect(plain.body).not.toMatchObject({ value: [{}] });
  const { ORGANISER_MAILBOX } = microsoft.settings;
  const byName = await rawGraph(microsoft, `/users/${ORGANISER_MAILBOX}/onlineMeetings?${filter}`);
  expect(byName.status).toBe(400);
});
