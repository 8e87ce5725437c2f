import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { NestedTransaction, TransactionMisused } from '../../src/storage/database-errors.ts';
import { forbiddenInTransaction } from '../../src/storage/guard-ports.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { insideTransaction } from '../../src/storage/transactions.ts';
import type { Mail } from '../../src/use-cases/services.ts';
import type { Stores } from '../../src/use-cases/stores.ts';
import { aHistoryEntry, aMeeting, aNotice, someDueWork } from '../support/builders.ts';
import { onBothDatabases } from '../support/test-database.ts';

onBothDatabases((storage) => {
  test('what fails half-way leaves nothing behind', async () => {
    const { atomically } = storage.freshTenant();
    const broken = atomically(async ({ meetings, outbox, dues, history }) => {
      await meetings.add(aMeeting());
      await outbox.add(aNotice());
      await dues.add(someDueWork());
      await history.add(aHistoryEntry());
      throw new Error('half-way');
    });
    await expect(broken).rejects.toThrow('half-way');
    const left = await atomically(async ({ meetings, outbox, dues, history }) => [
      await meetings.ofGroup('group-1'),
      await outbox.waiting(),
      await dues.next(),
      await history.ofMeeting('meeting-1'),
    ]);
    expect(left).toEqual([[], 0, undefined, []]);
  });

  test('an error of the database inside is not overlooked', async () => {
    const { atomically } = storage.freshTenant();
    const broken = atomically(async ({ marks, conversations }) => {
      await marks.set('before', 'x');
      await conversations.save('NUL\0', 'x').catch(() => {});
    });
    await expect(broken).rejects.toThrow();
    expect(await atomically(({ marks }) => marks.get('before'))).toBeUndefined();
  });

  test('atomically inside atomically throws instead of waiting for itself', async () => {
    const { atomically } = storage.freshTenant();
    const nested = atomically(async () => atomically(async () => 'never'));
    await expect(nested).rejects.toThrow(NestedTransaction);
  });

  test('an outer port throws inside atomically, and works outside', async () => {
    const { atomically } = storage.freshTenant();
    const mail: Pick<Mail, 'whereabouts'> = { whereabouts: async () => 'sent' };
    const guarded = forbiddenInTransaction('mail', mail);
    expect(await guarded.whereabouts('draft-1')).toBe('sent');
    const inside = atomically(async () => guarded.whereabouts('draft-1'));
    await expect(inside).rejects.toThrow('mail.whereabouts was called inside atomically');
  });

  test('whether one is inside is known, also after a pause, and not afterwards', async () => {
    const { atomically } = storage.freshTenant();
    expect(insideTransaction()).toBe(false);
    await atomically(async ({ marks }) => {
      await marks.get('x');
      expect(insideTransaction()).toBe(true);
    });
    expect(insideTransaction()).toBe(false);
  });

  test('a store that is kept beyond its transaction refuses', async () => {
    const { atomically } = storage.freshTenant();
    const kept: Stores = await atomically(async (stores) => stores);
    await expect(kept.marks.get('x')).rejects.toThrow(TransactionMisused);
  });

  test('a bigint is a number, and one that would lose digits is refused', async () => {
    const { kysely } = storage.database();
    const { rows } = await sql`select count(*) as n, ${sql.lit('9')}::bigint as m`.execute(kysely);
    expect(rows).toEqual([{ n: 1, m: 9 }]);
    const tooLarge = sql`select 9007199254740993::bigint`.execute(kysely);
    await expect(tooLarge).rejects.toThrow(/too large/);
  });

  test('tables are brought up to date once, however many start', async () => {
    const { kysely } = storage.database();
    await Promise.all([migrate(kysely), migrate(kysely)]);
    const { rows } = await sql`select name from schema_migrations`.execute(kysely);
    expect(rows).toEqual([{ name: '0001-first-meeting' }]);
  });

  test('data of a newer version is refused in words', async () => {
    const { kysely } = storage.database();
    await kysely.insertInto('schema_migrations').values({ name: '9999-later' }).execute();
    await expect(migrate(kysely)).rejects.toThrow(/newer version .*9999-later/);
    await kysely.deleteFrom('schema_migrations').where('name', '=', '9999-later').execute();
  });

  test('many statements at once are all answered', async () => {
    const { atomically } = storage.freshTenant();
    const numbers = Array.from({ length: 50 }, (_, number) => `m${number}`);
    await Promise.all(numbers.map((name) => atomically(({ marks }) => marks.set(name, name))));
    const kept = await Promise.all(
      numbers.map((name) => atomically(({ marks }) => marks.get(name))),
    );
    expect(kept).toEqual(numbers);
  });

  if (storage.engine === 'postgres') {
    test('two that block each other are both done in the end', async () => {
      const { atomically } = storage.freshTenant();
      await atomically(async ({ meetings }) => {
        await meetings.add(aMeeting({ id: 'a' }));
        await meetings.add(aMeeting({ id: 'b' }));
      });
      const both = Promise.withResolvers<void>();
      let holding = 0;
      const lock = (first: string, second: string) =>
        atomically(async ({ meetings }) => {
          const meeting = await meetings.get(first);
          holding += 1;
          if (holding === 2) both.resolve();
          await both.promise;
          await meetings.get(second);
          await meetings.save(meeting);
        });
      await Promise.all([lock('a', 'b'), lock('b', 'a')]);
      // Whoever was sacrificed tried again, and may have met the other once more.
      expect(holding).toBeGreaterThanOrEqual(3);
    });

    test('work that another process adds wakes this one', async () => {
      const other = await storage.another();
      const woken = Promise.withResolvers<void>();
      const stop = other.onWake(woken.resolve);
      await storage.freshTenant().atomically(({ dues }) => dues.add(someDueWork()));
      await woken.promise;
      stop();
    });
  }
});
