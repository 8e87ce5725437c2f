import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ada,
  bob,
  eve,
  meetingKey,
  rawGraph,
  startForTest,
  workerGraph,
} from '../../../../../tests/support/sandbox-cast.ts';
import type { Microsoft } from '../../../microsoft.ts';

let microsoft: Microsoft;
let messages: string;

beforeEach(async () => {
  microsoft = await startForTest();
  messages = `/users/${microsoft.settings.ORGANISER_ID}/messages`;
});
afterEach(() => microsoft.stop());

const to = (...addresses: string[]) =>
  addresses.map((address) => ({ emailAddress: { address, name: address } }));

const letter = {
  subject: 'Papers (made up)',
  body: { contentType: 'html', content: '<p>Attached.</p>' },
  toRecipients: to(bob),
  bccRecipients: to(eve),
  singleValueExtendedProperties: [{ id: meetingKey, value: 'notice-1' }],
  attachments: [
    {
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'Agenda.pdf',
      contentType: 'application/pdf',
      contentBytes: Buffer.from('agenda').toString('base64'),
    },
  ],
};

test('a draft keeps its immutable id when it is sent, and its ordinary one not', async () => {
  const graph = await workerGraph(microsoft);
  const immutable = 'IdType="ImmutableId"';
  const draft = await graph.api(messages).header('Prefer', immutable).post(letter);
  const ordinary = await graph.api(`${messages}/${draft.id}`).get();
  expect(ordinary.isDraft).toBe(true);
  await graph.api(`${messages}/${draft.id}/send`).post({});
  const sent = await graph.api(`${messages}/${draft.id}`).header('Prefer', immutable).get();
  expect(sent).toMatchObject({ id: draft.id, isDraft: false, sentDateTime: microsoft.clock.now() });
  await expect(graph.api(`${messages}/${ordinary.id}`).get()).rejects.toMatchObject({
    statusCode: 404,
    code: 'ErrorItemNotFound',
  });
});

test('each recipient gets the letter with its attachment; a blind copy stays blind', async () => {
  const graph = await workerGraph(microsoft);
  const { id } = await graph.api(messages).post(letter);
  await graph.api(`${messages}/${id}/send`).post({});
  for (const address of [bob, eve]) {
    const [message] = microsoft.inbox(address);
    expect(message).toMatchObject({ subject: 'Papers (made up)', bcc: [], extendedProperties: [] });
    const attachment = message?.attachments[0];
    expect(attachment && microsoft.bytes(attachment.blob).toString()).toBe('agenda');
  }
  expect(microsoft.inbox(ada)).toEqual([]);
  expect(microsoft.ledger).toMatchObject([{ kind: 'mail-sent', recipients: [bob, eve] }]);
});

test('a letter is found again by its own property, in the sent items', async () => {
  const graph = await workerGraph(microsoft);
  const { id } = await graph.api(messages).post(letter);
  await graph.api(`${messages}/${id}/send`).post({});
  const property = `ep/id eq '${meetingKey}' and ep/value eq 'notice-1'`;
  const filter = encodeURIComponent(`singleValueExtendedProperties/Any(ep: ${property})`);
  const folder = `/users/${microsoft.settings.ORGANISER_ID}/mailFolders/sentitems/messages`;
  expect((await graph.api(folder).filter(filter).get()).value).toHaveLength(1);
  expect((await graph.api(messages).filter(filter).get()).value).toHaveLength(1);
  const other = filter.replace('notice-1', 'notice-2');
  expect((await graph.api(messages).filter(other).get()).value).toEqual([]);
});

test.each([
  ['a letter to nobody', { toRecipients: [], bccRecipients: [] }, 400, 'ErrorInvalidRecipients'],
])('%s is not sent', async (_case, changes, statusCode, code) => {
  const graph = await workerGraph(microsoft);
  const { id } = await graph.api(messages).post({ ...letter, ...changes });
  const sending = graph.api(`${messages}/${id}/send`).post({});
  await expect(sending).rejects.toMatchObject({ statusCode, code });
});

test('a letter cannot be sent twice', async () => {
  const graph = await workerGraph(microsoft);
  const draft = await graph.api(messages).header('Prefer', 'IdType="ImmutableId"').post(letter);
  await graph.api(`${messages}/${draft.id}/send`).post({});
  const again = graph.api(`${messages}/${draft.id}/send`).post({});
  await expect(again).rejects.toMatchObject({ statusCode: 400 });
  expect(microsoft.inbox(bob)).toHaveLength(1);
});

test('an attachment of 3 MB or more is refused', async () => {
  const contentBytes = Buffer.alloc(3 * 1024 * 1024).toString('base64');
  const attachments = [{ ...letter.attachments[0], contentBytes }];
  const answer = await rawGraph(microsoft, messages, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...letter, attachments }),
  });
  expect(answer.status).toBe(413);
});

test('what a person writes reaches the organiser in the same conversation', async () => {
  const graph = await workerGraph(microsoft);
  const { id } = await graph.api(messages).post(letter);
  await graph.api(`${messages}/${id}/send`).post({});
  const [received] = microsoft.inbox(bob);
  microsoft.sendMail(bob, {
    subject: 'Re: Papers (made up)',
    body: 'Thank you.',
    inReplyTo: received?.internetMessageId ?? '',
  });
  const [answer] = microsoft.inbox('meetings@alliance.example');
  expect(answer).toMatchObject({
    from: { address: bob },
    conversationId: received?.conversationId,
  });
});
