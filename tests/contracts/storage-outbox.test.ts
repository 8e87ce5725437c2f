import { expect, test } from 'vitest';
import { instant } from '../../src/domain/calendar/instant.ts';
import { Conflict } from '../../src/domain/errors.ts';
import type { Delivery } from '../../src/domain/meetings/notice.ts';
import type { Stores } from '../../src/use-cases/stores.ts';
import { aNotice, aPerson } from '../support/builders.ts';
import { onBothDatabases } from '../support/test-database.ts';

/** A lease on no notice: where a test's own was not given. */
const gone = { id: '', attempts: 0 };

const add =
  (...keys: string[]) =>
  async ({ outbox }: Stores) => {
    for (const key of keys) await outbox.add(aNotice({ key }));
  };

const leaseKeys =
  (limit: number, seconds: number) =>
  async ({ outbox }: Stores) =>
    (await outbox.lease(limit, seconds)).map(({ key }) => key);

const aDelivery = (change: Partial<Delivery> = {}): Delivery => ({
  noticeKey: 'k',
  kind: 'papers-to-send',
  channel: 'email',
  personId: 'person-1',
  address: 'asha@oak.example',
  outcome: 'delivered',
  at: instant('2020-09-01T08:00:00Z'),
  ...change,
});

onBothDatabases((storage) => {
  test('a notice that is added twice is kept once, as it was first', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(({ outbox }) => outbox.add(aNotice({ about: { occasion: 1 } })));
    await atomically(({ outbox }) => outbox.add(aNotice({ about: { occasion: 2 } })));
    const leased = await atomically(({ outbox }) => outbox.lease(10, 60));
    expect(leased).toEqual([
      {
        ...aNotice({ about: { occasion: 1 } }),
        id: expect.any(String),
        attempts: 1,
        draftId: null,
      },
    ]);
  });

  test('notices are leased in the order in which they were added, each to one worker', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(add('c', 'a', 'b'));
    expect(await atomically(leaseKeys(2, 60))).toEqual(['c', 'a']);
    expect(await atomically(leaseKeys(2, 60))).toEqual(['b']);
    expect(await atomically(leaseKeys(2, 60))).toEqual([]);
  });

  test('two workers at once share the notices and never take the same', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(add('a', 'b', 'c', 'd', 'e', 'f'));
    const shares = await Promise.all([atomically(leaseKeys(3, 60)), atomically(leaseKeys(3, 60))]);
    expect(shares.flat().sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  // PGlite has one connection: there nobody ever meets another's lock.
  if (storage.engine === 'postgres') {
    test('a worker takes what is free and does not wait for what another is taking', async () => {
      const { atomically } = storage.freshTenant();
      await atomically(add('a', 'b'));
      const taking = Promise.withResolvers<void>();
      const taken = Promise.withResolvers<void>();
      const slow = atomically(async (stores) => {
        const keys = await leaseKeys(1, 60)(stores);
        taking.resolve();
        await taken.promise;
        return keys;
      });
      await taking.promise;
      expect(await atomically(leaseKeys(2, 60))).toEqual(['b']);
      taken.resolve();
      expect(await slow).toEqual(['a']);
    });
  }

  test('what a worker had when it died is leased again when its lease has run out', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(add('a'));
    await atomically(({ outbox }) => outbox.lease(1, 0));
    const again = await atomically(({ outbox }) => outbox.lease(1, 60));
    expect(again).toMatchObject([{ key: 'a', attempts: 2 }]);
  });

  test('a lease that was rolled back was never one', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(add('a'));
    const broken = atomically(async (stores) => {
      await leaseKeys(1, 60)(stores);
      throw new Error('power cut');
    });
    await expect(broken).rejects.toThrow('power cut');
    expect(await atomically(({ outbox }) => outbox.lease(1, 60))).toMatchObject([{ attempts: 1 }]);
  });

  test('a notice that was put back waits for its time', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(add('a', 'b'));
    await atomically(async ({ outbox }) => {
      const [a, b] = await outbox.lease(2, 60);
      await outbox.putBack(a ?? gone, 600);
      await outbox.putBack(b ?? gone, 0);
    });
    expect(await atomically(leaseKeys(2, 60))).toEqual(['b']);
    expect(await atomically(({ outbox }) => outbox.waiting())).toBe(2);
  });

  test('the draft that was made is known to the next worker', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(add('a'));
    await atomically(async ({ outbox }) => {
      const [notice] = await outbox.lease(1, 0);
      await outbox.noteDraft(notice ?? gone, 'draft-1');
    });
    const again = await atomically(({ outbox }) => outbox.lease(1, 60));
    expect(again).toMatchObject([{ draftId: 'draft-1' }]);
  });

  test('a worker whose lease has passed on notes nothing and puts nothing back', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(add('a'));
    const [slow = gone] = await atomically(({ outbox }) => outbox.lease(1, 0));
    await atomically(({ outbox }) => outbox.lease(1, 60));
    const noted = atomically(({ outbox }) => outbox.noteDraft(slow, 'draft-1'));
    await expect(noted).rejects.toThrow(Conflict);
    await atomically(({ outbox }) => outbox.putBack(slow, 0));
    expect(await atomically(leaseKeys(1, 60))).toEqual([]);
  });

  test('every addressee has a record from the start, and one only', async () => {
    const { atomically } = storage.freshTenant();
    const ids = ['person-1', 'person-2', 'person-1'];
    await atomically(async ({ outbox, partnership }) => {
      await partnership.savePerson(aPerson());
      await outbox.add(aNotice({ key: 'k', addresseeIds: ids }));
      const about = { address: 'guest@elm.example' };
      await outbox.add(aNotice({ key: 'm', addresseeIds: [], about }));
    });
    const waiting = { outcome: 'waiting', at: null } as const;
    expect(await atomically(({ outbox }) => outbox.deliveries('meeting-1'))).toEqual([
      aDelivery(waiting),
      aDelivery({ ...waiting, personId: 'person-2', address: '' }),
      aDelivery({ ...waiting, noticeKey: 'm', personId: null, address: 'guest@elm.example' }),
    ]);
  });

  test('settling ends a notice with what became of it for each addressee', async () => {
    const { atomically } = storage.freshTenant();
    const addresseeIds = ['person-1', 'person-2', 'person-3'];
    const refused = aDelivery({ personId: 'person-2', address: 'x', outcome: 'refused', at: null });
    await atomically(({ outbox }) => outbox.add(aNotice({ key: 'k', addresseeIds })));
    await atomically(async ({ outbox }) => {
      const [notice] = await outbox.lease(1, 0);
      await outbox.settle(notice?.id ?? '', 'delivered', [aDelivery(), refused]);
    });
    const kept = await atomically(({ outbox }) => outbox.deliveries('meeting-1'));
    expect(kept).toEqual([
      aDelivery(),
      refused,
      aDelivery({ personId: 'person-3', address: '', at: null }),
    ]);
    expect(await atomically(leaseKeys(1, 60))).toEqual([]);
    expect(await atomically(({ outbox }) => outbox.waiting())).toBe(0);
  });

  test('of two workers that settle one notice, the first is believed', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(add('k'));
    await atomically(async ({ outbox }) => {
      const [lease = gone] = await outbox.lease(1, 0);
      await outbox.settle(lease.id, 'delivered', [aDelivery()]);
      await outbox.settle(lease.id, 'unclear', [aDelivery({ outcome: 'unclear' })]);
      await outbox.putBack(lease, 0);
    });
    const kept = await atomically(({ outbox }) => outbox.deliveries('meeting-1'));
    expect(kept).toEqual([aDelivery()]);
    expect(await atomically(leaseKeys(1, 60))).toEqual([]);
  });

  test('a new notice wakes those who deliver, and one that was rolled back does not', async () => {
    const { atomically } = storage.freshTenant();
    const woken = Promise.withResolvers<void>();
    let times = 0;
    const stop = storage.database().onWake(() => {
      times += 1;
      woken.resolve();
    });
    const undone = atomically(async (stores) => {
      await add('a')(stores);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await atomically(add('b'));
    await woken.promise;
    stop();
    expect(times).toBe(1);
  });
});
