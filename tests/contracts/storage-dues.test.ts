import { expect, test } from 'vitest';
import { instant } from '../../src/domain/calendar/instant.ts';
import { someDueWork } from '../support/builders.ts';
import { onBothDatabases } from '../support/test-database.ts';

const onFirst = instant('2020-09-01T08:00:00Z');
const onSecond = instant('2020-09-02T08:00:00Z');
const onThird = instant('2020-09-03T08:00:00Z');

onBothDatabases((storage) => {
  test('work is leased when its governance instant has come, earliest first', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(({ dues }) =>
      dues.replan('meeting-1', [
        someDueWork({ key: 'third', dueAt: onThird }),
        someDueWork({ key: 'second', dueAt: onSecond }),
        someDueWork({ key: 'first', dueAt: onFirst }),
      ]),
    );
    const lease = (now: typeof onFirst) =>
      atomically(async ({ dues }) => (await dues.lease(now, 10, 60)).map(({ key }) => key));
    expect(await lease(instant('2020-09-01T07:59:59Z'))).toEqual([]);
    expect(await lease(onSecond)).toEqual(['first', 'second']);
    expect(await lease(onThird)).toEqual(['third']);
  });

  test('a new plan replaces what is undone, and a key that is done stays done', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(async ({ dues }) => {
      await dues.replan(
        'meeting-1',
        ['done', 'moved', 'dropped'].map((key) => someDueWork({ key })),
      );
      await dues.done('done');
      await dues.replan('meeting-1', [
        someDueWork({ key: 'done', dueAt: onThird }),
        someDueWork({ key: 'moved', dueAt: onSecond, says: 'Moved' }),
      ]);
    });
    const due = await atomically(({ dues }) => dues.lease(onThird, 10, 60));
    expect(due).toEqual([
      { ...someDueWork({ key: 'moved', dueAt: onSecond, says: 'Moved' }), attempts: 1 },
    ]);
  });

  test('an empty plan leaves the work of other meetings', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(async ({ dues }) => {
      await dues.replan('meeting-1', [someDueWork({ key: 'mine' })]);
      await dues.replan('meeting-2', [someDueWork({ key: 'other', meetingId: 'meeting-2' })]);
      await dues.replan('meeting-1', []);
    });
    const due = await atomically(({ dues }) => dues.lease(onThird, 10, 60));
    expect(due.map(({ key }) => key)).toEqual(['other']);
  });

  test('a chore that waits is not forgotten by a new plan', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(async ({ dues }) => {
      await dues.add(someDueWork({ key: 'chore', kind: 'put-in-outlook' }));
      await dues.replan('meeting-1', []);
    });
    const due = await atomically(({ dues }) => dues.lease(onFirst, 10, 60));
    expect(due).toMatchObject([{ key: 'chore', kind: 'put-in-outlook' }]);
  });

  test('a new plan does not take work away from the worker who has it', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(({ dues }) => dues.replan('meeting-1', [someDueWork({ key: 'a' })]));
    await atomically(({ dues }) => dues.lease(onFirst, 1, 60));
    await atomically(({ dues }) => dues.replan('meeting-1', [someDueWork({ key: 'a' })]));
    expect(await atomically(({ dues }) => dues.lease(onFirst, 1, 60))).toEqual([]);
  });

  test('work is tried again after a crash and after it was put back', async () => {
    const { atomically } = storage.freshTenant();
    const lease = (seconds: number) => atomically(({ dues }) => dues.lease(onFirst, 1, seconds));
    await atomically(({ dues }) => dues.add(someDueWork({ key: 'a' })));
    expect(await lease(0)).toMatchObject([{ attempts: 1 }]);
    expect(await lease(60)).toMatchObject([{ attempts: 2 }]);
    expect(await lease(60)).toEqual([]);
    await atomically(({ dues }) => dues.putBack('a', 0));
    expect(await lease(60)).toMatchObject([{ attempts: 3 }]);
    await atomically(({ dues }) => dues.putBack('a', 600));
    expect(await lease(60)).toEqual([]);
  });

  test('two workers at once never take the same work', async () => {
    const { atomically } = storage.freshTenant();
    const keys = ['a', 'b', 'c', 'd'];
    await atomically(({ dues }) =>
      dues.replan(
        'meeting-1',
        keys.map((key) => someDueWork({ key })),
      ),
    );
    const lease = () => atomically(({ dues }) => dues.lease(onFirst, 2, 60));
    const shares = await Promise.all([lease(), lease()]);
    expect(
      shares
        .flat()
        .map(({ key }) => key)
        .sort(),
    ).toEqual(keys);
  });

  test('the next thing is the earliest that is not done', async () => {
    const { atomically } = storage.freshTenant();
    const next = () => atomically(({ dues }) => dues.next());
    expect(await next()).toBeUndefined();
    await atomically(async ({ dues }) => {
      await dues.add(someDueWork({ key: 'later', dueAt: onSecond }));
      await dues.add(someDueWork({ key: 'sooner', dueAt: onFirst }));
    });
    expect(await next()).toEqual(someDueWork({ key: 'sooner', dueAt: onFirst }));
    await atomically(({ dues }) => dues.done('sooner'));
    expect(await next()).toMatchObject({ key: 'later' });
  });
});
