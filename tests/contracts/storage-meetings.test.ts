import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { instant } from '../../src/domain/calendar/instant.ts';
import { Conflict, NotFound, Unusable } from '../../src/domain/errors.ts';
import type { Waiver } from '../../src/domain/meetings/meeting.ts';
import { aHistoryEntry, aMeeting } from '../support/builders.ts';
import { onBothDatabases } from '../support/test-database.ts';

const aWaiver = (ruleId: string): Waiver => ({
  ruleId,
  by: 'person-1',
  reason: 'Snow',
  at: instant('2020-09-01T08:00:00Z'),
});

onBothDatabases((storage) => {
  test('a meeting comes back as it was kept', async () => {
    const { atomically } = storage.freshTenant();
    const meeting = aMeeting({ title: "Ysgol Tŷ Ddewi's “meeting” – 5 €", jointWith: ['board'] });
    await atomically(({ meetings }) => meetings.add(meeting));
    expect(await atomically(({ meetings }) => meetings.get(meeting.id))).toEqual(meeting);
  });

  test('each save counts the version up by one', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(({ meetings }) => meetings.add(aMeeting({ version: 1 })));
    await atomically(({ meetings }) => meetings.save(aMeeting({ version: 1, phase: 'open' })));
    const kept = await atomically(({ meetings }) => meetings.get('meeting-1'));
    expect(kept).toMatchObject({ version: 2, phase: 'open' });
  });

  test('a save of an old version is refused and changes nothing', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(({ meetings }) => meetings.add(aMeeting({ version: 3 })));
    const late = atomically(({ meetings }) => meetings.save(aMeeting({ version: 2, venue: 'X' })));
    await expect(late).rejects.toThrow(Conflict);
    expect(await atomically(({ meetings }) => meetings.get('meeting-1'))).toEqual(
      aMeeting({ version: 3 }),
    );
  });

  test('the same meeting is not added twice', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(({ meetings }) => meetings.add(aMeeting()));
    const again = atomically(({ meetings }) => meetings.add(aMeeting({ venue: 'X' })));
    await expect(again).rejects.toThrow(Conflict);
  });

  test('two people who change one meeting at once lose nothing', async () => {
    const { atomically } = storage.freshTenant();
    await atomically(({ meetings }) => meetings.add(aMeeting()));
    const waive = (rule: string) =>
      atomically(async ({ meetings }) => {
        const meeting = await meetings.get('meeting-1');
        await meetings.save({ ...meeting, waivers: [...meeting.waivers, aWaiver(rule)] });
      });
    await Promise.all(['a', 'b', 'c', 'd'].map(waive));
    const { waivers, version } = await atomically(({ meetings }) => meetings.get('meeting-1'));
    expect(waivers.map(({ ruleId }) => ruleId).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(version).toBe(5);
  });

  test('a meeting that is not there is said not to be there', async () => {
    const { atomically } = storage.freshTenant();
    await expect(atomically(({ meetings }) => meetings.get('nowhere'))).rejects.toThrow(NotFound);
  });

  test('one tenant does not see the meetings of another', async () => {
    await storage.freshTenant().atomically(({ meetings }) => meetings.add(aMeeting()));
    const other = storage.freshTenant();
    await expect(other.atomically(({ meetings }) => meetings.get('meeting-1'))).rejects.toThrow(
      NotFound,
    );
    expect(await other.atomically(({ meetings }) => meetings.ofGroup('group-1'))).toEqual([]);
  });

  test('a group has its own and its joint meetings, in the order of their days', async () => {
    const { atomically } = storage.freshTenant();
    const on = (id: string, startsAt: string, groupId: string, jointWith: string[] = []) =>
      aMeeting({ id, startsAt: instant(startsAt), groupId, jointWith });
    await atomically(async ({ meetings }) => {
      await meetings.add(on('late', '2020-11-01T15:00:00Z', 'board'));
      await meetings.add(on('joint', '2020-09-10T15:00:00Z', 'heads', ['board']));
      await meetings.add(on('other', '2020-08-10T15:00:00Z', 'heads'));
    });
    const ids = await atomically(async ({ meetings }) =>
      (await meetings.ofGroup('board')).map(({ id }) => id),
    );
    expect(ids).toEqual(['joint', 'late']);
  });

  test('settled and cancelled meetings are no longer among the unsettled ones', async () => {
    const { atomically } = storage.freshTenant();
    const phases = ['called', 'open', 'closed', 'settled', 'cancelled'] as const;
    await atomically(async ({ meetings }) => {
      for (const phase of phases) await meetings.add(aMeeting({ id: phase, phase }));
    });
    const kept = await atomically(async ({ meetings }) => ({
      unsettled: await meetings.unsettledOf(['group-1', 'board']),
      elsewhere: await meetings.unsettledOf(['board']),
      held: await meetings.heldAndUnsettled(),
    }));
    expect(kept.unsettled.map(({ id }) => id)).toEqual(['called', 'closed', 'open']);
    expect(kept.elsewhere).toEqual([]);
    expect(kept.held.map(({ id }) => id)).toEqual(['closed', 'open']);
  });

  test('a meeting is found by its event once Outlook has given one', async () => {
    const { atomically } = storage.freshTenant();
    const meeting = aMeeting();
    await atomically(({ meetings }) => meetings.add(meeting));
    await atomically(({ meetings }) =>
      meetings.save({ ...meeting, m365: { ...meeting.m365, eventId: 'AAMk' } }),
    );
    const find = (id: string) => atomically(({ meetings }) => meetings.byEventId(id));
    expect(await find('AAMk')).toMatchObject({ id: 'meeting-1', version: 2 });
    expect(await find('other')).toBeUndefined();
  });

  test.each([
    ['the character NUL', 'Snow\0'],
    ['half a surrogate pair', 'Snow \ud83d'],
  ])('text with %s is refused in words, not by the database', async (_case, venue) => {
    const { atomically } = storage.freshTenant();
    const kept = atomically(({ meetings }) => meetings.add(aMeeting({ venue })));
    await expect(kept).rejects.toThrow(Unusable);
  });

  test('history comes back in the order in which it was written', async () => {
    const { atomically } = storage.freshTenant();
    const first = aHistoryEntry({ facts: { day: '2020-09-10', papers: 2 }, clause: '4.2' });
    const second = aHistoryEntry({ verb: 'papers-late', byPersonId: null, through: 'by-itself' });
    await atomically(({ history }) => history.add(first));
    await atomically(({ history }) => history.add(second));
    expect(await atomically(({ history }) => history.ofMeeting('meeting-1'))).toEqual([
      first,
      second,
    ]);
  });

  test.each(['update history set clause = null', 'delete from history', 'truncate history'])(
    'history refuses: %s',
    async (statement) => {
      const { atomically } = storage.freshTenant();
      await atomically(({ history }) => history.add(aHistoryEntry()));
      const { kysely } = storage.database();
      await expect(sql.raw(statement).execute(kysely)).rejects.toThrow(/only ever added to/);
      expect(await atomically(({ history }) => history.ofMeeting('meeting-1'))).toHaveLength(1);
    },
  );
});
