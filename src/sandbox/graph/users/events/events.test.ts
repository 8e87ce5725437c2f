import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ada,
  aMeeting,
  appToken,
  eve,
  gina,
  meetingKey,
  rawGraph,
  startForTest,
  workerGraph,
} from '../../../../../tests/support/sandbox-cast.ts';
import type { Microsoft } from '../../../microsoft.ts';

let microsoft: Microsoft;
let events: string;

beforeEach(async () => {
  microsoft = await startForTest();
  events = `/users/${microsoft.settings.ORGANISER_ID}/events`;
});
afterEach(() => microsoft.stop());

test('everybody who is asked gets an invitation and an event, people outside the tenant too', async () => {
  const graph = await workerGraph(microsoft);
  const event = await graph.api(events).post(aMeeting());
  expect(event).toMatchObject({ isOrganizer: true, isOnlineMeeting: true });
  expect(event.start).toEqual({ dateTime: '2020-09-15T15:00:00.0000000', timeZone: 'UTC' });
  expect(event.onlineMeeting.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
  for (const person of [ada, gina, eve]) {
    expect(microsoft.inbox(person)).toMatchObject([{ kind: 'meetingRequest', isRead: false }]);
  }
  expect(microsoft.ledger).toMatchObject([{ kind: 'event-created', recipients: [ada, gina, eve] }]);
});

test('the same transaction id makes no second event', async () => {
  const graph = await workerGraph(microsoft);
  await graph.api(events).post(aMeeting());
  const second = graph.api(events).post(aMeeting());
  await expect(second).rejects.toMatchObject({
    statusCode: 409,
    code: 'ErrorDuplicateTransactionId',
  });
  expect(microsoft.inbox(ada)).toHaveLength(1);
});

test('a meeting is found again by the property that was written with it', async () => {
  const graph = await workerGraph(microsoft);
  const { id } = await graph.api(events).post(aMeeting());
  await graph
    .api(events)
    .post(aMeeting({ transactionId: 'other', singleValueExtendedProperties: [] }));
  const property = `ep/id eq '${meetingKey}' and ep/value eq 'meeting-1'`;
  const found = await graph
    .api(events)
    .filter(encodeURIComponent(`singleValueExtendedProperties/Any(ep: ${property})`))
    .expand(`singleValueExtendedProperties($filter=id eq '${meetingKey}')`)
    .get();
  expect(found.value).toMatchObject([
    { id, singleValueExtendedProperties: [{ id: meetingKey, value: 'meeting-1' }] },
  ]);
});

test('an answer reaches the organiser as a status and as a message', async () => {
  const graph = await workerGraph(microsoft);
  const { id, iCalUId } = await graph.api(events).post(aMeeting());
  microsoft.acceptInvitation(ada, iCalUId);
  microsoft.decline(eve, iCalUId, 'I am away.');
  const { attendees } = await graph.api(`${events}/${id}`).select('attendees').get();
  const statuses = attendees.map((one: { status: { response: string } }) => one.status.response);
  expect(statuses).toEqual(['accepted', 'none', 'declined']);
  expect(microsoft.inbox('meetings@alliance.example')).toMatchObject([
    { kind: 'meetingDeclined', body: { content: 'I am away.' } },
    { kind: 'meetingAccepted' },
  ]);
});

test('moving a meeting asks everybody again; cancelling takes it away', async () => {
  const graph = await workerGraph(microsoft);
  const { id, iCalUId } = await graph.api(events).post(aMeeting());
  microsoft.acceptInvitation(ada, iCalUId);
  const moved = await graph
    .api(`${events}/${id}`)
    .header('Prefer', 'outlook.timezone="Europe/London"')
    .patch({
      start: { dateTime: '2020-09-16T16:00:00', timeZone: 'Europe/London' },
      end: { dateTime: '2020-09-16T17:00:00', timeZone: 'Europe/London' },
    });
  expect(moved.start.dateTime).toBe('2020-09-16T16:00:00.0000000');
  expect(moved.attendees[0].status.response).toBe('none');
  await graph.api(`${events}/${id}/cancel`).post({ comment: 'Too few of us.' });
  expect(microsoft.inbox(ada).map(({ kind }) => kind)).toEqual([
    'meetingCancelled',
    'meetingUpdate',
    'meetingRequest',
  ]);
  await expect(graph.api(`${events}/${id}`).get()).rejects.toMatchObject({ statusCode: 404 });
  expect(() => microsoft.acceptInvitation(ada, iCalUId)).toThrow(/nothing left to answer/);
});

test('somebody added to the list is invited, and the others hear nothing', async () => {
  const graph = await workerGraph(microsoft);
  const { attendees, ...fields } = aMeeting();
  const alone = { ...fields, attendees: attendees.slice(0, 2) };
  const { id } = await graph.api(events).post(alone);
  await graph.api(`${events}/${id}`).patch({ attendees });
  const letters = [ada, gina, eve].map((one) => microsoft.inbox(one).map(({ kind }) => kind));
  expect(letters).toEqual([['meetingRequest'], ['meetingRequest'], ['meetingRequest']]);
});

test.each([
  ['an unknown property', { colour: 'red' }, 'RequestBodyRead'],
  [
    'a time that is none',
    { start: { dateTime: 'soon', timeZone: 'UTC' } },
    'ErrorInvalidParameter',
  ],
  ['an attendee without an address', { attendees: [{ emailAddress: {} }] }, 'RequestBodyRead'],
])('%s is refused', async (_case, fields, code) => {
  const graph = await workerGraph(microsoft);
  const creation = graph.api(events).post(aMeeting(fields));
  await expect(creation).rejects.toMatchObject({ statusCode: 400, code });
});

test.each([
  ['an unknown option', '?$paging=1'],
  ['an unknown name', '?$select=colour'],
  ['a filter with a name that events lack', "?$filter=colour eq 'red'"],
  ['a filter that an ampersand has cut', "?$filter=subject eq 'R&D'"],
])('%s is refused', async (_case, query) => {
  await rawGraph(microsoft, events, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(aMeeting()),
  });
  expect((await rawGraph(microsoft, `${events}${query}`)).status).toBe(400);
});

test('only the organiser’s mailbox is open to the worker, and none to the interactive app', async () => {
  const other = await rawGraph(microsoft, `/users/${ada}/events`);
  expect(other).toMatchObject({ status: 403, body: { error: { code: 'ErrorAccessDenied' } } });
  const token = await appToken(microsoft, 'interactive');
  expect((await rawGraph(microsoft, events, { token })).status).toBe(403);
  expect((await rawGraph(microsoft, events, { token: 'none' })).status).toBe(401);
});

test('what is not played names itself', async () => {
  const answer = await rawGraph(microsoft, '/teams/1/channels');
  expect(answer).toMatchObject({
    status: 501,
    body: { error: { code: 'notImplementedInSandbox', message: /GET \/v1.0\/teams\/1\/channels/ } },
  });
});
