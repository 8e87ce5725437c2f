import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedMeeting, theMeeting } from '../../../tests/support/notice-cast.ts';
import { portsInMemory, signedIn } from '../../../tests/support/ports-in-memory.ts';
import { openTestDatabase } from '../../../tests/support/test-database.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Database } from '../../storage/database.ts';
import type { EventReply } from '../services.ts';
import { answerInvitation } from './answer-invitation.ts';
import { fetchAttendance } from './attendance.ts';
import { receiveReplies } from './receive-replies.ts';

let database: Database;
const { id: meetingId } = theMeeting();

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const m365 = { ...theMeeting().m365, eventId: 'event-1', joinUrl: 'https://teams.example/1' };

async function withReplies(replies: EventReply[]) {
  const meeting = theMeeting({ jointWith: [], m365 });
  const memory = await portsInMemory(database, meeting);
  const events = [{ eventId: 'event-1', cancelled: false, replies }];
  memory.ports.calendar.changes = async () => ({ events, mark: 'next' });
  return memory;
}

const email = 'head@school-c.example';

test('apologies that came in the tab and then from Outlook are told to the chair once', async () => {
  const at = instant('2020-08-27T09:00:00Z');
  const { ports } = await withReplies([{ email, answer: 'apologies', at }]);
  const answer = { meetingId, answer: 'apologies', substitute: null } as const;
  await answerInvitation(ports, signedIn('c'), answer);
  await receiveReplies(ports);
  const notices = await ports.atomically(({ outbox }) => outbox.lease(20, 60));
  expect(notices.map(({ kind }) => kind)).toEqual(['apologies-received']);
});

test('a deputy named by link stays when the person declines in Outlook', async () => {
  const at = instant('2020-08-27T09:00:00Z');
  const { ports } = await withReplies([{ email, answer: 'apologies', at }]);
  const substitute = { name: 'Toni Dale (made up)', email: 'toni@school-c.example' };
  await answerInvitation(ports, signedIn('c'), { meetingId, answer: 'apologies', substitute });
  await receiveReplies(ports);
  const { replies } = await ports.atomically(({ meetings }) => meetings.get(meetingId));
  expect(replies.find(({ personId }) => personId === 'c')?.substitute).toEqual(substitute);
});

test.each([
  ['newer', '2020-08-27T09:00:00Z', 'coming'],
  ['older', '2020-08-27T07:00:00Z', 'apologies'],
])('of two answers the later one counts: Outlook was %s', async (_case, iso, counts) => {
  const { ports } = await withReplies([{ email, answer: 'coming', at: instant(iso) }]);
  const answer = { meetingId, answer: 'apologies', substitute: null } as const;
  await answerInvitation(ports, signedIn('c'), answer);
  await receiveReplies(ports);
  const { replies } = await ports.atomically(({ meetings }) => meetings.get(meetingId));
  expect(replies.find(({ personId }) => personId === 'c')?.answer).toBe(counts);
});

test('a look that brings nothing new changes nothing', async () => {
  const at = instant('2020-08-01T09:00:00Z');
  const { ports } = await withReplies([{ email, answer: 'coming', at }]);
  await receiveReplies(ports);
  const { version } = await ports.atomically(({ meetings }) => meetings.get(meetingId));
  await receiveReplies(ports);
  expect((await ports.atomically(({ meetings }) => meetings.get(meetingId))).version).toBe(version);
});

const over: Meeting = {
  ...closedMeeting({ state: 'drafting' }),
  jointWith: [],
  m365,
  closedAt: instant('2020-09-10T11:00:00Z'),
};

test('Teams is asked less and less often after a meeting, and not at all after a week', async () => {
  const { ports, setNow } = await portsInMemory(database, over);
  const asked: string[] = [];
  ports.attendance.of = async () => {
    asked.push(ports.clock.now().slice(5, 16));
    return [];
  };
  for (const day of ['10', '11', '16', '18', '19']) {
    for (const time of ['11:30', '11:32', '11:40', '12:00']) {
      setNow(`2020-09-${day}T${time}:00Z`);
      await fetchAttendance(ports);
    }
  }
  expect(asked).toEqual([
    '09-10T11:30',
    '09-10T11:40',
    '09-10T12:00',
    '09-11T11:30',
    '09-16T11:30',
  ]);
});

test('a meeting that Teams does not let us see hides no other', async () => {
  const { ports } = await portsInMemory(database, over);
  const other = {
    ...over,
    id: 'other',
    m365: { ...m365, eventId: 'e2', joinUrl: 'https://t.example/2' },
  };
  await ports.atomically(({ meetings }) => meetings.add(other));
  const asked: string[] = [];
  ports.attendance.of = (joinUrl) => {
    asked.push(joinUrl);
    return Promise.reject(new Error('forbidden'));
  };
  await expect(fetchAttendance(ports)).rejects.toThrow('forbidden');
  expect(asked).toHaveLength(2);
});
