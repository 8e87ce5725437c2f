import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedMeeting, theMeeting } from '../../../tests/support/notice-cast.ts';
import { portsInMemory, quiet } from '../../../tests/support/ports-in-memory.ts';
import { openTestDatabase } from '../../../tests/support/test-database.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { plainDate } from '../../domain/calendar/plain-date.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { tick } from '../../scheduler/tick.ts';
import type { Database } from '../../storage/database.ts';
import { askForReplies } from '../meetings/ask-for-replies.ts';
import type { Ports } from '../ports.ts';
import type { DueWork } from '../stores.ts';
import { doDueWork } from './do-due-work.ts';

let database: Database;
const { id: meetingId } = theMeeting();
const secretary = { personId: 'secretary', secretariat: false, through: 'tab' } as const;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

/** The meeting on that day, with all its reminders planned as of `plannedAt`. */
async function planned(plannedAt: string, change: Partial<Meeting> = {}) {
  const memory = await portsInMemory(database, { ...theMeeting({ jointWith: [] }), ...change });
  memory.setNow(plannedAt);
  // Whatever is amended plans anew.
  if ((change.phase ?? 'called') === 'called') {
    await askForReplies(memory.ports, secretary, { meetingId });
  }
  await settleAll(memory.ports);
  return memory;
}

async function settleAll(ports: Ports): Promise<void> {
  await ports.atomically(async ({ outbox }) => {
    for (const { id } of await outbox.lease(100, 60)) await outbox.settle(id, 'delivered', []);
  });
}

async function kindsSentBy(ports: Ports, iso: string): Promise<string[]> {
  await tick(ports, quiet, instant(iso));
  const notices = await ports.atomically(({ outbox }) => outbox.lease(100, 60));
  return notices.map(({ kind, addresseeIds, about }) =>
    [kind, ...addresseeIds, about.occasion ?? ''].join(' '),
  );
}

async function fallsDue(ports: Ports, work: DueWork): Promise<void> {
  await ports.atomically(({ dues }) => dues.add(work));
  await doDueWork(ports, work);
}

test('after an outage only the newest of several reminders goes out', async () => {
  const { ports, setNow } = await planned('2020-08-01T08:00:00Z');
  setNow('2020-09-01T12:00:00Z');
  const sent = await kindsSentBy(ports, '2020-09-01T12:00:00Z');
  expect(sent.filter((each) => each.startsWith('replies-wanted c'))).toEqual([
    'replies-wanted c 2',
  ]);
  expect(sent.filter((each) => each.startsWith('papers-wanted'))).toEqual(['papers-wanted c 2']);
});

test('what was to be done before the meeting is not asked for once it has begun', async () => {
  const { ports, setNow } = await planned('2020-08-01T08:00:00Z');
  setNow('2020-09-10T09:30:00Z');
  const sent = await kindsSentBy(ports, '2020-09-10T09:30:00Z');
  expect(sent.filter((each) => /^(replies|papers-wanted|papers-to|quorum)/.test(each))).toEqual([]);
});

test('a reminder that runs twice is told, and kept in history, once', async () => {
  const { ports, setNow } = await planned('2020-08-01T08:00:00Z');
  setNow('2020-09-01T12:00:00Z');
  const due = await ports.atomically((stores) =>
    stores.dues.lease(instant('2020-09-01T12:00:00Z'), 100, 0),
  );
  const work = due.find(({ about }) => about.notice === 'replies-wanted' && about.occasion === 2);
  if (work === undefined) throw new Error('no reminder is due');
  await doDueWork(ports, work);
  await doDueWork(ports, work);
  const history = await ports.atomically(({ history }) => history.ofMeeting(meetingId));
  expect(history.filter(({ verb }) => verb === 'reminder-sent')).toHaveLength(1);
});

test('nobody who has left the group is asked to agree to its minutes', async () => {
  const circulated = closedMeeting({
    state: 'circulated',
    circulatedAt: instant('2020-09-15T09:00:00Z'),
  });
  const { ports, setNow } = await portsInMemory(database, { ...circulated, jointWith: [] });
  await ports.atomically(async ({ partnership }) => {
    const held = await partnership.appointments('apg');
    const left = held.find(({ personId }) => personId === 'b');
    if (left) await partnership.saveAppointment({ ...left, to: plainDate('2020-09-20') });
  });
  setNow('2020-09-22T09:00:00Z');
  await fallsDue(ports, {
    key: `remind:minutes-agreement-wanted:${meetingId}:1`,
    kind: 'remind',
    meetingId,
    dueAt: instant('2020-09-22T08:00:00Z'),
    about: { notice: 'minutes-agreement-wanted', occasion: 1 },
    says: '',
  });
  const notices = await ports.atomically(({ outbox }) => outbox.lease(100, 60));
  expect(notices.map(({ addresseeIds }) => addresseeIds[0])).toEqual(['a', 'c', 'd', 'e']);
});

const circulation = {
  at: instant('2020-09-03T08:00:00Z'),
  by: 'secretary',
  packFileId: 'f',
  packUrl: 'u',
  packFileName: 'Papers.pdf',
  packHash: 'f'.repeat(64),
  pages: 3,
  addresseeIds: ['a'],
  sentAt: null,
};

test.each([
  ['are not made', null, 1],
  ['are made but their letter has not gone', circulation, 1],
  ['have gone', { ...circulation, sentAt: instant('2020-09-03T08:01:00Z') }, 0],
])('the chair hears that the papers are late when they %s', async (_case, made, letters) => {
  const { ports, setNow } = await portsInMemory(database, {
    ...theMeeting({ jointWith: [] }),
    circulation: made,
  });
  setNow('2020-09-04T07:00:00Z');
  await fallsDue(ports, {
    key: `check-late:papers-circulated:${meetingId}:2020-09-03`,
    kind: 'check-late',
    meetingId,
    dueAt: instant('2020-09-04T07:00:00Z'),
    about: { ruleId: 'papers-circulated', dueOn: '2020-09-03' },
    says: '',
  });
  const notices = await ports.atomically(({ outbox }) => outbox.lease(100, 60));
  expect(notices.map(({ kind }) => kind)).toEqual(Array(letters).fill('papers-late'));
});

test('work that fails again and again is told in the history, once', async () => {
  const { ports } = await planned('2020-08-01T08:00:00Z');
  await ports.atomically(({ dues }) =>
    dues.add({
      key: `make-folder:${meetingId}`,
      kind: 'make-folder',
      meetingId,
      dueAt: instant('2020-08-01T08:00:00Z'),
      about: {},
      says: '',
    }),
  );
  ports.library.folder = () => Promise.reject(new Error('no site'));
  const { atomically } = ports;
  ports.atomically = (work) =>
    atomically((stores) =>
      work({ ...stores, dues: { ...stores.dues, putBack: (key) => stores.dues.putBack(key, 0) } }),
    );
  for (let round = 0; round < 12; round += 1) {
    await tick(ports, quiet, instant('2020-08-01T08:00:00Z'));
  }
  const history = await atomically(({ history }) => history.ofMeeting(meetingId));
  expect(history.filter(({ verb }) => verb === 'not-done')).toHaveLength(1);
});
