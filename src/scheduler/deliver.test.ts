import { afterAll, beforeAll, expect, test } from 'vitest';
import { aNotice } from '../../tests/support/builders.ts';
import { theMeeting } from '../../tests/support/notice-cast.ts';
import type { InMemory } from '../../tests/support/ports-in-memory.ts';
import { portsInMemory, quiet } from '../../tests/support/ports-in-memory.ts';
import { openTestDatabase } from '../../tests/support/test-database.ts';
import type { Notice } from '../domain/meetings/notice.ts';
import type { Database } from '../storage/database.ts';
import type { Ports } from '../use-cases/ports.ts';
import { ServiceBusy, Unclear } from '../use-cases/services.ts';
import { deliverWaiting } from './deliver.ts';

let database: Database;
const { id: meetingId } = theMeeting();

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const letter = aNotice({ meetingId, addresseeIds: ['secretary'] });
const card = aNotice({ key: 'a-card', kind: 'papers-to-send', channel: 'card', meetingId });

/** Leased with that many tries behind it, as a round finds it. */
async function rounds(ports: Ports, count: number): Promise<void> {
  for (let round = 0; round < count; round += 1) {
    await deliverWaiting(atOnce(ports), quiet);
  }
}

/** The same ports, where whatever is put back is free again at once. */
function atOnce(ports: Ports): Ports {
  return {
    ...ports,
    atomically: (work) =>
      ports.atomically((stores) => {
        const { outbox } = stores;
        return work({
          ...stores,
          outbox: { ...outbox, putBack: (lease) => outbox.putBack(lease, 0) },
        });
      }),
  };
}

/** The same ports, where a process that leased stands still for longer than its lease. */
function withoutLease(ports: Ports): Ports {
  return {
    ...ports,
    atomically: (work) =>
      ports.atomically((stores) => {
        const { outbox } = stores;
        return work({ ...stores, outbox: { ...outbox, lease: (limit) => outbox.lease(limit, 0) } });
      }),
  };
}

async function withNotice(notice: Notice): Promise<InMemory> {
  const memory = await portsInMemory(database);
  await memory.ports.atomically(async ({ partnership, outbox }) => {
    const person = await partnership.person('secretary');
    await partnership.savePerson({ ...person, cardsOn: true });
    await outbox.add({ ...notice, addresseeIds: ['secretary'] });
  });
  return memory;
}

const outcomesOf = (ports: Ports) =>
  ports.atomically(async ({ outbox, history }) => ({
    outcomes: (await outbox.deliveries(meetingId)).map(({ outcome }) => outcome),
    verbs: (await history.ofMeeting(meetingId)).map(({ verb }) => verb),
  }));

test('a letter outlives an hour in which the mail service is busy', async () => {
  const { ports, sent } = await withNotice(letter);
  const { send } = ports.mail;
  ports.mail.send = () => Promise.reject(new ServiceBusy(5));
  await rounds(ports, 30);
  expect((await outcomesOf(ports)).outcomes).toEqual(['waiting']);
  ports.mail.send = send;
  await rounds(ports, 1);
  expect(sent).toHaveLength(1);
});

test('a letter that is refused each time is given up, and history says so', async () => {
  const { ports } = await withNotice(letter);
  ports.mail.send = () => Promise.reject(new Error('refused'));
  await rounds(ports, 30);
  const { outcomes, verbs } = await outcomesOf(ports);
  expect(outcomes).toEqual(['refused']);
  expect(verbs).toEqual(['not-reached']);
});

test('a letter whose sending was unclear is looked up and never sent twice', async () => {
  const { ports, sent } = await withNotice(letter);
  const { send } = ports.mail;
  ports.mail.send = async (draftId) => {
    await send(draftId);
    throw new Unclear('time out');
  };
  await rounds(ports, 3);
  expect(sent).toHaveLength(1);
  expect((await outcomesOf(ports)).outcomes).toEqual(['delivered']);
});

test('a crash after the letter went and before it was noted sends no second one', async () => {
  const { ports, sent } = await withNotice(letter);
  const dying = withoutLease(ports);
  const { atomically } = dying;
  const crash = new Error('killed');
  dying.atomically = (work) => {
    if (sent.length > 0) throw crash;
    return atomically(work);
  };
  await expect(deliverWaiting(dying, quiet)).rejects.toBe(crash);
  await rounds(ports, 1);
  expect(sent).toHaveLength(1);
  expect((await outcomesOf(ports)).outcomes).toEqual(['delivered']);
});

test('a crash after a card was posted posts no second one; it may have arrived', async () => {
  const { ports, posted } = await withNotice(card);
  const dying = withoutLease(ports);
  const { atomically } = dying;
  const crash = new Error('killed');
  dying.atomically = (work) => {
    if (posted.length > 0) throw crash;
    return atomically(work);
  };
  await expect(deliverWaiting(dying, quiet)).rejects.toBe(crash);
  await rounds(ports, 2);
  expect(posted).toHaveLength(1);
  const { outcomes, verbs } = await outcomesOf(ports);
  expect(outcomes).toEqual(['unclear']);
  expect(verbs).toEqual(['notice-unclear']);
});

test('a worker that wakes after its lease has passed on sends nothing', async () => {
  const { ports, sent } = await withNotice(letter);
  const paused = withoutLease(ports);
  const { library, mail } = ports;
  let other: Promise<unknown> | undefined;
  const slow: Ports = {
    ...paused,
    library,
    mail: {
      ...mail,
      // Between lease and draft the process stands still, and another takes the letter over.
      async draft(key, addressed) {
        other ??= deliverWaiting(ports, quiet);
        await other;
        return mail.draft(key, addressed);
      },
    },
  };
  await deliverWaiting(slow, quiet);
  expect(sent).toHaveLength(1);
});

test('a card that Teams would not take yet is posted later, once', async () => {
  const { ports, posted } = await withNotice(card);
  const { post } = ports.chat;
  const busy = { outcome: 'throttled', activityId: null, reference: null } as const;
  ports.chat.post = async () => busy;
  await rounds(ports, 12);
  ports.chat.post = post;
  await rounds(ports, 2);
  expect(posted).toHaveLength(1);
  expect((await outcomesOf(ports)).outcomes).toEqual(['delivered']);
});

test('a chat that is gone is forgotten', async () => {
  const { ports } = await withNotice(card);
  await ports.atomically(({ conversations }) => conversations.save('secretary', '{"old":1}'));
  ports.chat.post = async () => ({ outcome: 'not-installed', activityId: null, reference: null });
  await rounds(ports, 1);
  expect(await ports.atomically((s) => s.conversations.find('secretary'))).toBeUndefined();
});

test('a letter whose draft somebody deleted may have gone, and is not written again', async () => {
  const { ports, sent } = await withNotice(letter);
  ports.mail.whereabouts = async () => 'nowhere';
  ports.mail.send = () => Promise.reject(new Unclear('time out'));
  await rounds(ports, 3);
  expect(sent).toEqual([]);
  const { outcomes, verbs } = await outcomesOf(ports);
  expect(outcomes).toEqual(['unclear']);
  expect(verbs).toEqual(['not-reached']);
});
