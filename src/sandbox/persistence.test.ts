import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ada,
  aMeeting,
  appToken,
  rawGraph,
  startForTest,
  workerGraph,
} from '../../tests/support/sandbox-cast.ts';

let dataDirectory: string;

beforeEach(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'sandbox-'));
});
afterEach(() => rmSync(dataDirectory, { recursive: true }));

test('a second start finds the world, the files, the clock, the ports and the keys', async () => {
  const first = await startForTest({ dataDirectory });
  const events = `/users/${first.settings.ORGANISER_ID}/events`;
  const drive = `/drives/${first.world.drives[0]?.id}`;
  const graph = await workerGraph(first);
  const event = await graph.api(events).post(aMeeting());
  const file = await graph
    .api(`${drive}/items/root:/Pack.txt:/content`)
    .header('Content-Type', 'text/plain')
    .put(Buffer.from('pack'));
  first.clock.advance({ days: 3 });
  const token = await appToken(first);
  await first.stop();

  await using second = await startForTest({ dataDirectory });
  expect(second.ports).toEqual(first.ports);
  expect(second.clock.now()).toBe('2020-09-04T08:00:00.000Z');
  const found = await rawGraph(second, `${events}/${event.id}`, { token });
  expect(found).toMatchObject({ status: 200, body: { iCalUId: event.iCalUId } });
  const again = await workerGraph(second);
  const bytes = await again
    .api(`${drive}/items/${file.id}/content`)
    .responseType('arraybuffer' as never)
    .get();
  expect(Buffer.from(bytes).toString()).toBe('pack');
  expect(second.inbox(ada)).toHaveLength(1);
  expect(second.world).toEqual(first.world);
});

test('the same story makes the same ids', async () => {
  const ids = async () => {
    await using microsoft = await startForTest();
    const graph = await workerGraph(microsoft);
    await graph.api(`/users/${microsoft.settings.ORGANISER_ID}/events`).post(aMeeting());
    return JSON.stringify(microsoft.world.mailboxes);
  };
  expect(await ids()).toBe(await ids());
});
