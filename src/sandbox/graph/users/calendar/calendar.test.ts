import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ada,
  aMeeting,
  eve,
  gina,
  rawGraph,
  startForTest,
  workerGraph,
} from '../../../../../tests/support/sandbox-cast.ts';
import type { Microsoft } from '../../../microsoft.ts';

let microsoft: Microsoft;
let user: string;
const window = 'startDateTime=2020-09-01T00:00:00Z&endDateTime=2020-10-01T00:00:00Z';

beforeEach(async () => {
  microsoft = await startForTest();
  user = `/users/${microsoft.settings.ORGANISER_ID}`;
});
afterEach(() => microsoft.stop());

async function createMeeting(fields: Record<string, unknown> = {}) {
  const graph = await workerGraph(microsoft);
  const transactionId = `transaction-${microsoft.ledger.length}`;
  return graph.api(`${user}/events`).post(aMeeting({ transactionId, ...fields }));
}

test('delta tells what has changed since, and nothing twice', async () => {
  const graph = await workerGraph(microsoft);
  const event = await createMeeting();
  const first = await graph.api(`${user}/calendarView/delta?${window}`).get();
  expect(first.value).toMatchObject([{ id: event.id }]);
  const quiet = await graph.api(first['@odata.deltaLink']).get();
  expect(quiet.value).toEqual([]);
  microsoft.acceptInvitation(ada, event.iCalUId);
  const answered = await graph.api(quiet['@odata.deltaLink']).get();
  expect(answered.value).toMatchObject([
    { attendees: [{ status: { response: 'accepted' } }, {}, {}] },
  ]);
  await graph.api(`${user}/events/${event.id}`).delete();
  const gone = await graph.api(answered['@odata.deltaLink']).get();
  expect(gone.value).toMatchObject([{ id: event.id, '@removed': { reason: 'deleted' } }]);
});

test('delta comes in pages, and what changes meanwhile comes in the next round', async () => {
  const graph = await workerGraph(microsoft);
  const ids = new Set<string>();
  for (let count = 0; count < 5; count++) ids.add((await createMeeting()).id);
  const prefer = 'odata.maxpagesize=2';
  let page = await graph.api(`${user}/calendarView/delta?${window}`).header('Prefer', prefer).get();
  const late = await createMeeting();
  const seen: string[] = [];
  for (;;) {
    expect(page.value.length).toBeLessThanOrEqual(2);
    seen.push(...page.value.map(({ id }: { id: string }) => id));
    if (!page['@odata.nextLink']) break;
    page = await graph.api(page['@odata.nextLink']).header('Prefer', prefer).get();
  }
  expect(new Set(seen)).toEqual(ids);
  const next = await graph.api(page['@odata.deltaLink']).get();
  expect(next.value).toMatchObject([{ id: late.id }]);
});

test('an expired token must be begun again, at the place that the answer names', async () => {
  const graph = await workerGraph(microsoft);
  const first = await graph.api(`${user}/calendarView/delta?${window}`).get();
  microsoft.world.deltaEpoch += 1;
  const link = new URL(first['@odata.deltaLink']);
  const answer = await rawGraph(microsoft, `${link.pathname.slice(5)}${link.search}`);
  expect(answer).toMatchObject({ status: 410, body: { error: { code: 'SyncStateNotFound' } } });
  expect(answer.headers.get('location')).toMatch(/calendarView\/delta$/);
});

test('a view needs its window and shows what overlaps it', async () => {
  await createMeeting();
  const inside = await rawGraph(microsoft, `${user}/calendarView?${window}`);
  expect(inside.body).toMatchObject({ value: [{ subject: 'Management board (made up)' }] });
  const later = 'startDateTime=2020-10-01T00:00:00Z&endDateTime=2020-11-01T00:00:00Z';
  const outside = await rawGraph(microsoft, `${user}/calendarView?${later}`);
  expect(outside.body).toMatchObject({ value: [] });
  expect((await rawGraph(microsoft, `${user}/calendarView`)).status).toBe(400);
});

test('busy times are known of the tenant’s own people only', async () => {
  const graph = await workerGraph(microsoft);
  const event = await createMeeting();
  microsoft.acceptInvitation(ada, event.iCalUId);
  const { value } = await graph.api(`${user}/calendar/getSchedule`).post({
    schedules: [ada, gina, eve],
    startTime: { dateTime: '2020-09-15T15:00:00', timeZone: 'Europe/London' },
    endTime: { dateTime: '2020-09-15T18:00:00', timeZone: 'Europe/London' },
    availabilityViewInterval: 60,
  });
  expect(value).toMatchObject([
    { scheduleId: ada, availabilityView: '022' },
    { scheduleId: gina, error: { responseCode: 'ErrorMailRecipientNotFound' } },
    { scheduleId: eve, error: { responseCode: 'ErrorMailRecipientNotFound' } },
  ]);
});
