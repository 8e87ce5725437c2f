import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedMeeting, paper, theMeeting } from '../../../tests/support/notice-cast.ts';
import { portsInMemory, quiet, signedIn } from '../../../tests/support/ports-in-memory.ts';
import { openTestDatabase } from '../../../tests/support/test-database.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { NoticeKind } from '../../domain/meetings/notice.ts';
import { deliverWaiting } from '../../scheduler/deliver.ts';
import { tick } from '../../scheduler/tick.ts';
import type { Database } from '../../storage/database.ts';
import { addPaper } from '../meetings/add-paper.ts';
import { answerInvitation } from '../meetings/answer-invitation.ts';
import { approveByChair, askForMinutesChanges } from '../meetings/clear-minutes.ts';
import { ruleOnLatePaper } from '../meetings/rule-on-late-paper.ts';

let database: Database;
const { id: meetingId } = theMeeting();

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

type WithCard = [meeting: Meeting, kind: NoticeKind, personId: string, about?: string];

/** Somebody has this card in their chat. */
async function withCard(...[meeting, kind, personId, about = '']: WithCard) {
  const memory = await portsInMemory(database, { ...meeting, jointWith: [] });
  const { ports } = memory;
  await ports.atomically(async ({ partnership, outbox }) => {
    await partnership.savePerson({ ...(await partnership.person(personId)), cardsOn: true });
    const notice = { meetingId, addresseeIds: [personId], about: {}, channel: 'card' } as const;
    await outbox.add({ ...notice, kind, key: `${kind}:${about}:card`, addresseeIds: [personId] });
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

test('a ruling in the tab shows on the card of that paper, not on another’s', async () => {
  const late = { ...paper(3, null, 'Figures'), afterCirculation: true };
  const meeting = theMeeting({ papers: [late], jointWith: [] });
  const { ports, replaced } = await withCard(meeting, 'paper-to-rule', 'a', 'paper-3');
  const ruling = { meetingId, paperId: 'paper-3', admitted: true };
  await ruleOnLatePaper(ports, signedIn('a'), ruling);
  await tick(ports, quiet, ports.clock.now());
  expect(replaced[0]?.text).toContain('Paper 3 was let in');
  const other = await withCard(meeting, 'paper-to-rule', 'a', 'paper-9');
  await ruleOnLatePaper(other.ports, signedIn('a'), ruling);
  await tick(other.ports, quiet, other.ports.clock.now());
  expect(other.replaced).toEqual([]);
});

test('when a paper has come, the card that asked its owner for it says thank you', async () => {
  const meeting = theMeeting({ jointWith: [] });
  const { ports, replaced } = await withCard(meeting, 'papers-wanted', 'c');
  const file = { name: 'M.pdf', contentType: 'application/pdf', bytes: new Uint8Array([1]) };
  const typed = { meetingId, agendaItemId: 'members', title: 'Membership', file };
  await addPaper(ports, signedIn('secretary'), typed);
  await tick(ports, quiet, ports.clock.now());
  expect(replaced[0]?.text).toContain('Your paper has come. Thank you.');
});
