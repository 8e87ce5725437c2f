import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedMeeting, theMeeting } from '../../../tests/support/notice-cast.ts';
import { portsInMemory, signedIn } from '../../../tests/support/ports-in-memory.ts';
import { openTestDatabase } from '../../../tests/support/test-database.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { Database } from '../../storage/database.ts';
import { loadContext, standingOf } from '../../use-cases/meetings/meeting-context.ts';
import { minutesView, visibleVersions } from './minutes-view.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const circulatedAt = instant('2020-09-15T09:00:00Z');

test.each([
  ['b', 'with-chair', null, [], 0],
  ['b', 'cleared', null, [], 0],
  ['b', 'circulated', circulatedAt, [2], 0],
  ['b', 'approved', circulatedAt, [2], 0],
  ['b', 'drafting', circulatedAt, [2], 0],
  ['a', 'with-chair', null, [1, 2], 1],
  ['secretary', 'circulated', circulatedAt, [1, 2], 1],
] as const)('%s sees of minutes that are %s only what is theirs to see', async (...row) => {
  const [who, state, sentAt, versions, changes] = row;
  const meeting = { ...closedMeeting({ state, circulatedAt: sentAt }), jointWith: [] };
  const { ports } = await portsInMemory(database, meeting);
  const context = await ports.atomically((s) => loadContext(s, theMeeting().id, ports.clock));
  const standing = standingOf(context, signedIn(who));
  expect(visibleVersions(context, standing).map(({ number }) => number)).toEqual(versions);
  const view = minutesView(context, standing, ports.days);
  expect(view.changes).toHaveLength(changes);
  expect(view.newest).toBe(versions.at(-1) ?? null);
});
