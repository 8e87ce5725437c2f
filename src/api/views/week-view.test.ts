import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedMeeting, paper, theMeeting, version } from '../../../tests/support/notice-cast.ts';
import { portsInMemory, signedIn } from '../../../tests/support/ports-in-memory.ts';
import { openTestDatabase } from '../../../tests/support/test-database.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Database } from '../../storage/database.ts';
import { loadContext } from '../../use-cases/meetings/meeting-context.ts';
import { weekView } from './week-view.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

/** On Thursday 27 August 2020; papers go out by Thursday 3 September. */
async function weekOf(personId: string, meeting: Meeting) {
  const { ports } = await portsInMemory(database, { ...meeting, jointWith: [] });
  const context = await ports.atomically((s) => loadContext(s, meeting.id, ports.clock));
  const actor = signedIn(personId);
  return weekView([context], { actor, days: ports.days, today: context.today });
}

test('who has taken on a paper finds it in their week until it has come', async () => {
  const { next, todos } = await weekOf('c', theMeeting());
  const rows = [next, ...todos].map((todo) => [todo?.title, todo?.words]);
  expect(rows).toEqual([
    ['Your paper on Membership', 'Wanted by Wednesday 2 September 2020, in 6 days'],
    ['Are you coming on Thursday 10 September 2020?', expect.any(String)],
  ]);
  const papers = [...theMeeting().papers, paper(3, 'members', 'Membership')];
  expect((await weekOf('c', theMeeting({ papers }))).next?.verb).toBe('answer-invitation');
});

test('the chair reads of the late paper, not of the papers that were early', async () => {
  const late = { ...paper(3, null, 'Figures'), addedAt: instant('2020-09-07T09:00:00Z') };
  const papers = [{ ...late, afterCirculation: true }];
  const { next } = await weekOf('a', theMeeting({ papers }));
  expect(next).toMatchObject({
    state: 'soon',
    words: 'Paper 3, Figures: late by 4 days, the chair decides',
  });
});

test('who writes the minutes reads that a change was asked for', async () => {
  const asked = { by: 'b', at: instant('2020-09-15T08:00:00Z'), comment: 'Item 2.' };
  const versions = [version(1, { changesAsked: asked })];
  const meeting = closedMeeting({ state: 'drafting', versions });
  const { next } = await weekOf('secretary', meeting);
  expect(next).toMatchObject({ verb: 'write-minutes', words: 'A change was asked for' });
});
