import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedMeeting, theMeeting } from '../../../tests/support/notice-cast.ts';
import { portsInMemory, quiet, signedIn } from '../../../tests/support/ports-in-memory.ts';
import { openTestDatabase } from '../../../tests/support/test-database.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { NoticeKind } from '../../domain/meetings/notice.ts';
import { deliverWaiting } from '../../scheduler/deliver.ts';
import { tick } from '../../scheduler/tick.ts';
import type { Database } from '../../storage/database.ts';
import { answerInvitation } from '../meetings/answer-invitation.ts';
import { approveByChair, askForMinutesChanges } from '../meetings/clear-minutes.ts';

let database: Database;
const { id: meetingId } = theMeeting();

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

/** Somebody has this card in their chat. */
async function withCard(meeting: Meeting, kind: NoticeKind, personId: string) {
  const memory = await portsInMemory(database, { ...meeting, jointWith: [] });
  const { ports } = memory;
  await ports.atomically(async ({ partnership, outbox }) => {
    await partnership.savePerson({ ...(await partnership.person(personId)), cardsOn: true });
    const notice = { meetingId, addresseeIds: [personId], about: {}, channel: 'card' } as const;
    await outbox.add({ ...notice, kind, key: `${kind}-card`, addresseeIds: [personId] });
  });
  await deliverWaiting(ports, quiet);
  return memory;
}

const newest = closedMeeting().minutes.versions.at(-1);
const seen = { version: newest?.number ?? 0, hash: newest?.hash ?? '' };

test('when the chair approves in the tab, the card in the chat shows it', async () => {
  const { ports, posted, replaced } = await withCard(closedMeeting(), 'minutes-to-clear', 'a');
  expect(posted).toHaveLength(1);
  await approveByChair(ports, signedIn('a'), { meetingId, seen });
  await tick(ports, quiet, ports.clock.now());
  expect(replaced.map(({ activityId }) => activityId)).toEqual(['activity-1']);
  expect(replaced[0]?.text).toContain('Approved by the Chairperson');
  expect(replaced[0]?.text).not.toContain('approve-minutes');
});

test('when the chair asks for a change in the tab, the card in the chat shows it', async () => {
  const { ports, replaced } = await withCard(closedMeeting(), 'minutes-to-clear', 'a');
  await askForMinutesChanges(ports, signedIn('a'), { meetingId, seen, comment: 'Agreed, please.' });
  await tick(ports, quiet, ports.clock.now());
  expect(replaced[0]?.text).toContain('Changes asked for in version 2');
});

test('whoever answers in the tab is not asked any more by the card', async () => {
  const { ports, replaced } = await withCard(theMeeting(), 'replies-wanted', 'c');
  const answer = { meetingId, answer: 'coming', substitute: null } as const;
  await answerInvitation(ports, signedIn('c'), answer);
  await tick(ports, quiet, ports.clock.now());
  expect(replaced[0]?.text).toContain('You are coming. Thank you.');
});
