import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createStores } from '../../src/storage/stores.ts';
import { aMeeting } from '../support/builders.ts';
import { onBothDatabases } from '../support/test-database.ts';

onBothDatabases((storage) => {
  test('who waits too long for a meeting is told, and the one who has it goes on', async () => {
    const database = await storage.another({ limits: { lockSeconds: 1 } });
    const { atomically } = createStores(database, 'lock');
    await atomically(({ meetings }) => meetings.add(aMeeting()));
    const has = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const first = atomically(async ({ meetings }) => {
      const meeting = await meetings.get('meeting-1');
      has.resolve();
      await goOn.promise;
      await meetings.save(meeting);
    });
    await has.promise;
    const second = atomically(({ meetings }) => meetings.get('meeting-1'));
    await expect(second).rejects.toMatchObject({ code: '55P03' });
    goOn.resolve();
    await first;
    const kept = await atomically(({ meetings }) => meetings.get('meeting-1'));
    expect(kept.version).toBe(2);
  });

  test('a transaction that stands still is ended, and keeps nobody else', async () => {
    const troubles: Error[] = [];
    const database = await storage.another({
      limits: { idleInTransactionSeconds: 2 },
      onTrouble: (error) => troubles.push(error),
    });
    const { atomically } = createStores(database, 'idle');
    await atomically(({ meetings }) => meetings.add(aMeeting()));
    const has = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    const still = atomically(async ({ meetings }) => {
      const meeting = await meetings.get('meeting-1');
      await meetings.save({ ...meeting, venue: 'Elsewhere' });
      has.resolve();
      await goOn.promise;
    });
    await has.promise;
    const kept = await atomically(({ meetings }) => meetings.get('meeting-1'));
    expect(kept).toEqual(aMeeting());
    goOn.resolve();
    await expect(still).rejects.toThrow();
  });

  test('a statement that takes too long is ended', async () => {
    const database = await storage.another({ limits: { statementSeconds: 3 } });
    const { kysely } = database;
    const long = sql`select count(*) from generate_series(1, 1000000000)`.execute(kysely);
    await expect(long).rejects.toMatchObject({ code: '57014' });
  });
});
