import { afterEach, beforeEach, expect, test } from 'vitest';
import { instant } from '../../src/domain/calendar/instant.ts';
import { createMeetingCalendar } from '../../src/graph/calendar-events.ts';
import type { EventToCreate, MeetingCalendar } from '../../src/use-cases/services.ts';
import type { GraphUnderTest } from '../support/graph-door.ts';
import { accepted, startGraph } from '../support/graph-door.ts';
import { ada, bob, eve, gina } from '../support/sandbox-cast.ts';

let run: GraphUnderTest;
let calendar: MeetingCalendar;

beforeEach(async () => {
  run = await startGraph();
  calendar = createMeetingCalendar(run.graph, run.organiser.mailbox);
});
afterEach(() => run[Symbol.asyncDispose]());

const window = {
  from: instant('2020-08-01T00:00:00Z'),
  to: instant('2021-08-01T00:00:00Z'),
};

function aMeeting(fields: Partial<EventToCreate> = {}): EventToCreate {
  return {
    meetingId: '0b7f4a52-6a0e-4d5c-9d30-0d6a6e3f7a11',
    title: 'R&D board: 50% "new" #1 (made up)',
    startsAt: instant('2020-09-15T15:00:00Z'),
    endsAt: instant('2020-09-15T16:30:00Z'),
    venue: 'Hall & library',
    bodyHtml: '<p>Papers follow.</p>',
    attendees: [ada, gina, eve].map((email) => ({ name: email, email, required: true })),
    hideAttendees: false,
    ...fields,
  };
}

function organisersEvents() {
  const { microsoft, organiser } = run;
  return microsoft.world.mailboxes.find(({ personId }) => personId === organiser.id)?.events ?? [];
}

test('a meeting is put into Outlook with a Teams link, in London time', async () => {
  const event = await calendar.putIn(aMeeting());
  expect(event.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
  expect(organisersEvents()).toMatchObject([
    {
      id: event.eventId,
      iCalUId: event.iCalUId,
      subject: 'R&D board: 50% "new" #1 (made up)',
      startAt: '2020-09-15T15:00:00.000Z',
      endAt: '2020-09-15T16:30:00.000Z',
      timeZone: 'Europe/London',
      location: 'Hall & library',
    },
  ]);
  for (const person of [ada, gina, eve]) expect(run.microsoft.inbox(person)).toHaveLength(1);
});

test.each([
  ['in winter', '2021-01-20T16:00:00.000Z'],
  ['in summer', '2021-06-20T15:00:00.000Z'],
  ['in the first of the two hours that October has twice', '2020-10-25T00:30:00.000Z'],
  ['in the second of them', '2020-10-25T01:30:00.000Z'],
  ['at a second that no clock on a wall shows', '2020-09-15T15:00:30.500Z'],
])('the moment is exact %s', async (_case, at) => {
  await calendar.putIn(
    aMeeting({ startsAt: instant(at), endsAt: instant('2021-07-01T00:00:00Z') }),
  );
  expect(organisersEvents()[0]?.startAt).toBe(at);
});

test('asking twice makes one event and one invitation', async () => {
  const first = await calendar.putIn(aMeeting());
  const second = await calendar.putIn(aMeeting());
  expect(second).toEqual(first);
  expect(accepted(run.microsoft, 'event-created')).toBe(1);
  expect(run.microsoft.inbox(ada)).toHaveLength(1);
});

test.each([
  ['the answer is lost', 'accept-then-fail', 1],
  ['the answer is lost every time', 'accept-then-fail', 3],
  ['the connection breaks before anything is done', 'reset', 1],
  ['a gateway fails', 'server-error', 2],
  ['Exchange is busy', 'throttle', 2],
  ['Exchange is not there for a moment', 'unavailable', 1],
] as const)('one event when %s (%s, %i times)', async (_case, fault, times) => {
  run.microsoft.faults.next('create-event', fault, { times });
  const event = await calendar.putIn(aMeeting());
  expect(accepted(run.microsoft, 'event-created')).toBe(1);
  expect(organisersEvents()).toMatchObject([{ id: event.eventId }]);
});

test('a meeting is found by its key when Exchange has forgotten the transaction id', async () => {
  const first = await calendar.putIn(aMeeting());
  run.microsoft.world.ledger.length = 0;
  expect(await calendar.putIn(aMeeting())).toEqual(first);
  expect(accepted(run.microsoft, 'event-created')).toBe(0);
});

test('a transaction id that was used and an event that is gone are told', async () => {
  const { eventId } = await calendar.putIn(aMeeting());
  await calendar.cancel(eventId, 'Sorry.');
  await expect(calendar.putIn(aMeeting())).rejects.toMatchObject({
    status: 409,
    code: 'ErrorDuplicateTransactionId',
  });
  expect(accepted(run.microsoft, 'event-created')).toBe(1);
});

test('long throttling is handed back with its time, not waited for', async () => {
  run.microsoft.faults.next('create-event', 'throttle', { retryAfterSeconds: 120 });
  await expect(calendar.putIn(aMeeting())).rejects.toMatchObject({
    name: 'ServiceBusy',
    retryAfterSeconds: 120,
  });
  expect(run.waits).toEqual([]);
});

test('a substitute is invited once, and nobody is mailed where nothing changes', async () => {
  const { eventId } = await calendar.putIn(aMeeting());
  const attendees = [...aMeeting().attendees, { name: 'Bob', email: bob, required: true }];
  await calendar.invite(eventId, attendees);
  await calendar.invite(eventId, attendees);
  expect(accepted(run.microsoft, 'event-updated')).toBe(1);
  expect(run.microsoft.inbox(bob)).toMatchObject([{ kind: 'meetingRequest' }]);
});

test('an invitation whose answer was lost is looked up, not sent again', async () => {
  const { eventId } = await calendar.putIn(aMeeting());
  const attendees = [...aMeeting().attendees, { name: 'Bob', email: bob, required: true }];
  run.microsoft.faults.next('update-event', 'accept-then-fail');
  await calendar.invite(eventId, attendees);
  expect(accepted(run.microsoft, 'event-updated')).toBe(1);
});

test('what broke before it arrived is unclear, and nothing was done', async () => {
  const { eventId } = await calendar.putIn(aMeeting());
  run.microsoft.faults.next('update-event', 'reset');
  await expect(calendar.invite(eventId, [])).rejects.toMatchObject({ name: 'Unclear' });
  expect(accepted(run.microsoft, 'event-updated')).toBe(0);
});

test.each(['accept-then-fail', null] as const)(
  'cancelling twice cancels once (%s)',
  async (fault) => {
    const { eventId } = await calendar.putIn(aMeeting());
    if (fault !== null) run.microsoft.faults.next('cancel-event', fault);
    await calendar.cancel(eventId, 'Too few of us.');
    await calendar.cancel(eventId, 'Too few of us.');
    expect(accepted(run.microsoft, 'event-cancelled')).toBe(1);
    expect(run.microsoft.inbox(ada)[0]).toMatchObject({
      kind: 'meetingCancelled',
      body: { content: 'Too few of us.' },
    });
  },
);

test('answers come back by address, and each look brings only what is new', async () => {
  const { eventId, iCalUId } = await calendar.putIn(aMeeting());
  const other = await calendar.putIn(aMeeting({ meetingId: 'another', title: 'Other (made up)' }));
  run.microsoft.acceptInvitation(ada, iCalUId);
  run.microsoft.tentative(gina, iCalUId);
  const first = await calendar.changes(null, window);
  expect(first.events.map((event) => event.eventId).toSorted()).toEqual(
    [eventId, other.eventId].toSorted(),
  );
  const at = '2020-09-01T08:00:00.000Z';
  expect(first.events.find((event) => event.eventId === eventId)).toEqual({
    eventId,
    cancelled: false,
    replies: [
      { email: ada, answer: 'coming', at },
      { email: gina, answer: 'tentative', at },
      { email: eve, answer: 'none', at: null },
    ],
  });
  run.microsoft.decline(eve, iCalUId, 'I am away.');
  const second = await calendar.changes(first.mark, window);
  expect(second.events).toMatchObject([{ eventId, replies: [{}, {}, { answer: 'apologies' }] }]);
  const third = await calendar.changes(second.mark, window);
  expect(third.events).toEqual([]);
  await calendar.cancel(other.eventId, '');
  const last = await calendar.changes(third.mark, window);
  expect(last.events).toEqual([{ eventId: other.eventId, cancelled: true, replies: [] }]);
});

test('many changes come page by page', async () => {
  for (let number = 0; number < 60; number++) {
    await calendar.putIn(aMeeting({ meetingId: `meeting ${number}`, attendees: [] }));
  }
  const { events } = await calendar.changes(null, window);
  expect(new Set(events.map((event) => event.eventId)).size).toBe(60);
});

test('a mark that Graph has forgotten starts again with everything', async () => {
  const { eventId } = await calendar.putIn(aMeeting());
  const { mark } = await calendar.changes(null, window);
  run.microsoft.faults.next('calendar-view-delta', 'sync-state-not-found');
  const { events } = await calendar.changes(mark, window);
  expect(events).toMatchObject([{ eventId, cancelled: false }]);
});

test('a mark that leads elsewhere is not followed', async () => {
  const elsewhere = 'https://graph.microsoft.com.example/v1.0/users';
  await expect(calendar.changes(elsewhere, window)).rejects.toThrow(RangeError);
});
