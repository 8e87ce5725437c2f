import { afterAll, beforeAll, expect, test } from 'vitest';
import { theMeeting } from '../../../tests/support/notice-cast.ts';
import { portsInMemory } from '../../../tests/support/ports-in-memory.ts';
import { openTestDatabase } from '../../../tests/support/test-database.ts';
import { registerRows } from '../../domain/meetings/register-rows.ts';
import type { Database } from '../../storage/database.ts';
import { loadContext } from '../../use-cases/meetings/meeting-context.ts';
import { quorumViews } from './quorum-view.ts';

let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

test('a school whose deputy is expected has not sent apologies; one without a deputy has', async () => {
  const substitute = { name: 'Toni Dale (made up)', email: 'toni@school-d.example' };
  const replies = theMeeting().replies.map((reply) =>
    reply.personId === 'd' ? { ...reply, answer: 'apologies' as const, substitute } : reply,
  );
  const called = theMeeting({ replies, jointWith: [] });
  const { ports } = await portsInMemory(database, called);
  const context = await ports.atomically((s) => loadContext(s, called.id, ports.clock));
  const rolls = [context.roll];
  const { people } = context;
  const nextId = ports.ids.next;
  const register = registerRows({ meeting: called, rolls, people, nextId });
  const [view] = quorumViews({ ...context, meeting: { ...called, phase: 'open', register } });
  const places = [...(view?.places ?? []), ...(view?.beyond ?? [])];
  const stateOf = (name: string) => places.find((each) => each.organisation === name)?.state;
  expect([stateOf('School D'), stateOf('School E')]).toEqual(['needed', 'apologies']);
});
