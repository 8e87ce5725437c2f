import { afterEach, beforeEach, expect, test } from 'vitest';
import { instant } from '../../src/domain/calendar/instant.ts';
import { createAttendanceReports } from '../../src/graph/attendance.ts';
import { createMeetingCalendar } from '../../src/graph/calendar-events.ts';
import { createDirectory } from '../../src/graph/directory.ts';
import type { GraphUnderTest } from '../support/graph-door.ts';
import { startGraph } from '../support/graph-door.ts';
import { ada, eve, gina } from '../support/sandbox-cast.ts';

let run: GraphUnderTest;

beforeEach(async () => {
  run = await startGraph();
});
afterEach(() => run[Symbol.asyncDispose]());

function hour(time: string) {
  return instant(`2020-09-15T${time}:00Z`);
}

async function aMeeting() {
  const calendar = createMeetingCalendar(run.graph, run.organiser.mailbox);
  const { joinUrl, iCalUId } = await calendar.putIn({
    meetingId: 'meeting 1',
    title: 'Board (made up)',
    startsAt: hour('15:00'),
    endsAt: hour('16:30'),
    venue: 'Hall',
    bodyHtml: '',
    attendees: [],
    hideAttendees: false,
  });
  return { joinUrl: joinUrl ?? '', iCalUId };
}

test('who was there is told from every report of the meeting, each person once', async () => {
  const { joinUrl, iCalUId } = await aMeeting();
  const { microsoft } = run;
  microsoft.joinOnlineMeeting(ada, iCalUId, hour('15:00'));
  microsoft.joinOnlineMeeting(eve, iCalUId, hour('15:02'));
  microsoft.endOnlineMeeting(iCalUId, hour('15:40'));
  microsoft.joinOnlineMeeting(ada, iCalUId, hour('15:45'));
  microsoft.joinOnlineMeeting(gina, iCalUId, hour('15:50'));
  microsoft.endOnlineMeeting(iCalUId, hour('16:30'));
  const records = await createAttendanceReports(run.graph, run.organiser.id).of(joinUrl);
  expect(records).toHaveLength(3);
  const adaId = microsoft.world.people.find(({ mail }) => mail === ada)?.id;
  expect(records).toContainEqual({
    objectId: adaId,
    name: 'Ada Birch (made up)',
    email: ada,
    joins: [
      { inAt: hour('15:00'), outAt: hour('15:40') },
      { inAt: hour('15:45'), outAt: hour('16:30') },
    ],
  });
  expect(records).toContainEqual({
    objectId: null,
    name: 'Eve Lane (made up)',
    email: null,
    joins: [{ inAt: hour('15:02'), outAt: hour('15:40') }],
  });
});

test.each([
  ['before anybody came', (joinUrl: string) => joinUrl],
  ['of a meeting that Teams does not know', () => 'https://teams.microsoft.com/l/meetup-join/x'],
])('there is no record %s', async (_case, urlOf) => {
  const { joinUrl } = await aMeeting();
  const reports = createAttendanceReports(run.graph, run.organiser.id);
  expect(await reports.of(urlOf(joinUrl))).toEqual([]);
});

test('the directory knows members and guests by address and by object id, nobody else', async () => {
  const directory = createDirectory(run.graph);
  const found = await directory.byEmail(gina);
  expect(found).toMatchObject({ name: 'Gina Hart (made up)', email: gina, isGuest: true });
  expect(await directory.byObjectId(found?.objectId ?? '')).toEqual(found);
  expect(await directory.byEmail(ada)).toMatchObject({ isGuest: false });
  expect(await directory.byEmail("o'nobody+x@alliance.example")).toBeUndefined();
  expect(await directory.byObjectId('00000000-0000-4000-8000-000000000000')).toBeUndefined();
});
