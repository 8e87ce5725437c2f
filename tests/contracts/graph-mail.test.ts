import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMail } from '../../src/graph/mail.ts';
import type { AddressedLetter, Mail } from '../../src/use-cases/services.ts';
import type { GraphUnderTest } from '../support/graph-door.ts';
import { accepted, startGraph } from '../support/graph-door.ts';
import { ada, bob, eve } from '../support/sandbox-cast.ts';

let run: GraphUnderTest;
let mail: Mail;

beforeEach(async () => {
  run = await startGraph();
  mail = createMail(run.graph, run.organiser.mailbox);
});
afterEach(() => run[Symbol.asyncDispose]());

const key = "papers-circular/0b7f4a52/everyone's/1";

function aLetter(fields: Partial<AddressedLetter> = {}): AddressedLetter {
  return {
    subject: 'Papers (made up)',
    text: 'Attached.',
    html: '<p>Attached.</p>',
    attachments: [],
    keepCopy: true,
    to: [ada, eve].map((email) => ({ name: email, email })),
    ...fields,
  };
}

function inFolder(folder: string) {
  const { microsoft, organiser } = run;
  const own = microsoft.world.mailboxes.find(({ personId }) => personId === organiser.id);
  return (own?.messages ?? []).filter((message) => message.folder === folder);
}

test('a letter is drafted, sent, and then lies in the sent items under the same id', async () => {
  const bytes = new Uint8Array([9, 9, 1, 2, 3]).subarray(2);
  const attachments = [{ name: 'Pack #1.pdf', contentType: 'application/pdf', bytes }];
  const { draftId } = await mail.draft(key, aLetter({ attachments }));
  expect(await mail.whereabouts(draftId)).toBe('draft');
  expect(run.microsoft.inbox(ada)).toEqual([]);
  await mail.send(draftId);
  expect(await mail.whereabouts(draftId)).toBe('sent');
  const [received] = run.microsoft.inbox(eve);
  expect(received).toMatchObject({ subject: 'Papers (made up)', body: { contentType: 'html' } });
  const [attachment] = received?.attachments ?? [];
  expect(attachment?.name).toBe('Pack #1.pdf');
  expect([...run.microsoft.bytes(attachment?.blob ?? '')]).toEqual([1, 2, 3]);
});

test('a draft whose answer was lost is made again; only what is sent reaches anybody', async () => {
  run.microsoft.faults.next('create-message', 'accept-then-fail');
  await expect(mail.draft(key, aLetter())).rejects.toMatchObject({ name: 'Unclear' });
  const { draftId } = await mail.draft(key, aLetter());
  expect(inFolder('drafts')).toHaveLength(2);
  await mail.send(draftId);
  expect(inFolder('sentitems')).toHaveLength(1);
});

test('a draft that may not have been made is not made again at once', async () => {
  run.microsoft.faults.next('create-message', 'reset');
  await expect(mail.draft(key, aLetter())).rejects.toMatchObject({ name: 'Unclear' });
  await mail.draft(key, aLetter());
  expect(inFolder('drafts')).toHaveLength(1);
});

test.each([
  ['the answer is lost', 'accept-then-fail', 'sent'],
  ['the connection breaks', 'reset', 'draft'],
  ['a gateway fails', 'server-error', 'draft'],
] as const)('sending is unclear when %s, and can be looked up', async (_case, fault, where) => {
  const { draftId } = await mail.draft(key, aLetter());
  run.microsoft.faults.next('send-message', fault);
  await expect(mail.send(draftId)).rejects.toMatchObject({ name: 'Unclear' });
  expect(await mail.whereabouts(draftId)).toBe(where);
  expect(accepted(run.microsoft, 'mail-sent')).toBe(where === 'sent' ? 1 : 0);
});

test.each(['throttle', 'throttle-until', 'unavailable'] as const)(
  'Exchange that refuses for now (%s) says when to come back',
  async (fault) => {
    const { draftId } = await mail.draft(key, aLetter());
    run.microsoft.faults.next('send-message', fault, { retryAfterSeconds: 40 });
    const busy = await mail.send(draftId).catch((error: unknown) => error);
    expect(busy).toMatchObject({ name: 'ServiceBusy' });
    expect(busy).toHaveProperty('retryAfterSeconds', expect.closeTo(40, -1));
    await mail.send(draftId);
    expect(accepted(run.microsoft, 'mail-sent')).toBe(1);
  },
);

test('sending again what went out sends nothing', async () => {
  const { draftId } = await mail.draft(key, aLetter());
  await mail.send(draftId);
  await mail.send(draftId);
  expect(accepted(run.microsoft, 'mail-sent')).toBe(1);
  expect(run.microsoft.inbox(ada)).toHaveLength(1);
});

test('a letter that nobody knows is nowhere and cannot be sent', async () => {
  expect(await mail.whereabouts('AAkALgNothing')).toBe('nowhere');
  await expect(mail.send('AAkALgNothing')).rejects.toMatchObject({ status: 404 });
});

test('a letter of which no copy is kept arrives and leaves nothing in the mailbox', async () => {
  await mail.sendWithoutCopy(aLetter({ to: [{ name: 'Bob', email: bob }], keepCopy: false }));
  expect(run.microsoft.inbox(bob)).toMatchObject([{ subject: 'Papers (made up)' }]);
  expect([...inFolder('drafts'), ...inFolder('sentitems'), ...inFolder('deleteditems')]).toEqual(
    [],
  );
});

test('a letter without a copy has no draft', async () => {
  await expect(mail.draft(key, aLetter({ keepCopy: false }))).rejects.toThrow(RangeError);
  expect(inFolder('drafts')).toEqual([]);
});

test('neither addresses nor words of a letter reach the log', async () => {
  run.microsoft.faults.next('create-message', 'reset');
  run.microsoft.faults.next('list-messages', 'unavailable');
  await mail.draft(key, aLetter()).catch(() => undefined);
  expect(run.logged()).toContain('POST /users/{}/messages');
  expect(run.logged()).toContain('POST /users/{}/messages');
  expect(run.logged()).not.toMatch(/@|%40|Papers|0b7f4a52/);
});
