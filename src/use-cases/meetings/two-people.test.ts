import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedMeeting, libraryTerms, theMeeting } from '../../../tests/support/notice-cast.ts';
import { portsInMemory, signedIn } from '../../../tests/support/ports-in-memory.ts';
import { openTestDatabase } from '../../../tests/support/test-database.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { plainDate } from '../../domain/calendar/plain-date.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Database } from '../../storage/database.ts';
import { setUpGroup } from '../partnership/set-up-group.ts';
import { addPaper } from './add-paper.ts';
import { agreeToMinutes } from './agree-minutes.ts';
import { callMeeting } from './call-meeting.ts';
import { changeAgenda } from './change-agenda.ts';
import { recordDecision } from './record-decision.ts';
import { withdrawPaper } from './withdraw-paper.ts';

/** What goes wrong when two people act, one acts twice, or somebody acts for the wrong group. */
let database: Database;
const { id: meetingId } = theMeeting();
const secretary = signedIn('secretary');

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const refusal = (reason: string) => expect.objectContaining({ facts: { reason } });

test('the same paper sent twice at once is filed once', async () => {
  const { ports } = await portsInMemory(database);
  const file = { name: 'Plan.pdf', contentType: 'application/pdf', bytes: new Uint8Array([1]) };
  const paper = { meetingId, title: 'Plan', agendaItemId: null, file };
  const both = await Promise.allSettled([
    addPaper(ports, secretary, paper),
    addPaper(ports, secretary, paper),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { papers } = await ports.atomically(({ meetings }) => meetings.get(meetingId));
  expect(papers).toHaveLength(3);
});

test('a meeting called twice for the same hour is called once', async () => {
  const { ports } = await portsInMemory(database);
  const call = {
    groupKey: 'apg',
    heldOn: plainDate('2020-10-01'),
    startsAt: '10:00',
    lengthMinutes: 60,
    venue: '',
  };
  // The series is joint; the other group is not set up here.
  await callMeeting(ports, secretary, call);
  await expect(callMeeting(ports, secretary, call)).rejects.toMatchObject({
    facts: { reason: 'called-already' },
  });
});

test('an item of the agenda is owned by somebody of the sitting only', async () => {
  const { ports } = await portsInMemory(database);
  await ports.atomically(({ partnership }) =>
    partnership.savePerson({
      id: 'stranger',
      name: 'Somebody of another group (made up)',
      email: 'stranger@other.example',
      objectId: null,
      reach: 'mail-only',
      organisationId: null,
      cardsOn: false,
    }),
  );
  const [item] = theMeeting().agenda;
  if (item === undefined) throw new Error('the agenda is empty');
  const owned = (ownerId: string) => ({ meetingId, items: [{ ...item, ownerId }] });
  await expect(changeAgenda(ports, secretary, owned('stranger'))).rejects.toThrow(
    refusal('no-such-person'),
  );
  await changeAgenda(ports, secretary, owned('b'));
  await changeAgenda(ports, secretary, owned('secretary'));
});

test('an item of the agenda that comes twice under one id becomes two items', async () => {
  const { ports } = await portsInMemory(database);
  const [item] = theMeeting().agenda;
  if (item === undefined) throw new Error('the agenda is empty');
  await changeAgenda(ports, secretary, { meetingId, items: [item, item] });
  const { agenda } = await ports.atomically(({ meetings }) => meetings.get(meetingId));
  expect(new Set(agenda.map(({ id }) => id)).size).toBe(2);
});

const lateAndAdmitted = (): Meeting => {
  const [first, ...others] = theMeeting().papers;
  if (first === undefined) throw new Error('there is no paper');
  const ruling = { admitted: true, by: 'a', at: instant('2020-09-07T09:00:00Z') };
  const circulation = {
    at: instant('2020-09-03T08:00:00Z'),
    by: 'secretary',
    packFileId: 'f',
    packUrl: 'u',
    packFileName: 'Papers.pdf',
    packHash: 'f'.repeat(64),
    pages: 3,
    addresseeIds: [],
    sentAt: instant('2020-09-03T08:01:00Z'),
  };
  const papers = [{ ...first, afterCirculation: true, ruling }, ...others];
  return theMeeting({ jointWith: [], papers, circulation });
};

test.each([
  ['went out with the pack', 'paper-2', lateAndAdmitted(), 'paper-gone-out'],
  ['was let in and told to everybody', 'paper-1', lateAndAdmitted(), 'paper-gone-out'],
  ['belongs to a meeting that is over', 'paper-1', closedMeeting(), 'meeting-over'],
])('a paper that %s is not taken back', async (_case, paperId, meeting, reason) => {
  const { ports } = await portsInMemory(database, { ...meeting, jointWith: [] });
  const withdrawn = withdrawPaper(ports, secretary, { meetingId, paperId });
  await expect(withdrawn).rejects.toThrow(refusal(reason));
});

test('a decision under an item that is not on the agenda is refused, not lost', async () => {
  const { ports } = await portsInMemory(database, theMeeting({ jointWith: [], phase: 'open' }));
  const decision = { meetingId, groupId: 'apg', agendaItemId: 'gone', text: 'Agreed.' };
  await expect(recordDecision(ports, secretary, decision)).rejects.toThrow(refusal('no-such-item'));
});

test('only organisations in seats that count approve the minutes by correspondence', async () => {
  const circulated = closedMeeting({
    state: 'circulated',
    circulatedAt: instant('2020-09-15T09:00:00Z'),
  });
  const { ports } = await portsInMemory(database, { ...circulated, jointWith: [] });
  await ports.atomically(async ({ partnership }) => {
    const held = await partnership.appointments('apg');
    const third = held.find(({ personId }) => personId === 'c');
    if (third) await partnership.saveAppointment({ ...third, seatId: 'observer' });
  });
  const newest = circulated.minutes.versions.at(-1);
  const seen = { version: newest?.number ?? 0, hash: newest?.hash ?? '' };
  for (const who of ['a', 'b']) await agreeToMinutes(ports, signedIn(who), { meetingId, seen });
  await expect(agreeToMinutes(ports, signedIn('c'), { meetingId, seen })).rejects.toThrow(
    refusal('no-such-representative'),
  );
  const said = await agreeToMinutes(ports, signedIn('e'), { meetingId, seen });
  expect(said.says).toContain('The group has approved');
});

test('somebody of two groups sits in each for whom that group names', async () => {
  const { ports } = await portsInMemory(database);
  ports.termsReader.read = () => libraryTerms('llf-strategic-board');
  const { id } = await setUpGroup(
    ports,
    { ...secretary, secretariat: true },
    {
      termsYaml: '',
      key: 'board',
      organisations: [],
      people: [
        {
          name: 'Head of School B (made up)',
          email: 'head@school-b.example',
          objectId: '0000000B-0000-4000-8000-000000000000',
          reach: 'guest',
          organisation: null,
          seat: 'board-member',
          offices: [],
        },
      ],
      from: plainDate('2020-07-01'),
    },
  );
  const held = await ports.atomically(({ partnership }) => partnership.appointments(id));
  expect(held).toMatchObject([{ personId: 'b', organisationId: null }]);
});
