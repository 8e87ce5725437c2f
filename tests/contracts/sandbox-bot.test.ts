import {
  CardFactory,
  type CloudAdapter,
  type ConversationReference,
  MessageFactory,
  TeamsInfo,
  TurnContext,
} from 'botbuilder';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { teamsRateLimits } from '../../src/sandbox/connector/rate-limiter.ts';
import type { Microsoft } from '../../src/sandbox/microsoft.ts';
import {
  adapterFor,
  botScope,
  card,
  type ServedBot,
  serveBot,
  TestBot,
} from '../support/sandbox-bot.ts';
import { ada, appToken, bob, eve, startForTest } from '../support/sandbox-cast.ts';

/** The real Bot Framework SDK against the sandbox's Teams. */
let microsoft: Microsoft;
let served: ServedBot;
let bot: TestBot;

let adapter: CloudAdapter;

beforeEach(async () => {
  microsoft = await startForTest();
  bot = new TestBot();
  adapter = adapterFor(microsoft);
  served = await serveBot(adapter, bot);
  microsoft.connectApp(served.origin);
});
afterEach(async () => {
  served.close();
  await microsoft.stop();
});

test('what a person says reaches the bot, and its answer the person', async () => {
  expect(await microsoft.say(ada, 'hello')).toMatchObject({ status: 200 });
  expect(bot.heard).toMatchObject([
    {
      channelId: 'msteams',
      serviceUrl: microsoft.origin.connector,
      from: { aadObjectId: microsoft.world.people.find(({ mail }) => mail === ada)?.id },
      conversation: { conversationType: 'personal', tenantId: microsoft.settings.TENANT_ID },
    },
  ]);
  expect(microsoft.chat(ada)).toMatchObject([
    { from: 'person', text: 'hello' },
    { from: 'bot', text: 'You said hello' },
  ]);
});

test('an installation is told to the bot as a conversation and as an installation', async () => {
  await expect(microsoft.say(bob, 'hello')).rejects.toThrow(/not installed/);
  expect(await microsoft.installBot(bob)).toMatchObject({ status: 200 });
  expect(bot.heard.map(({ type }) => type)).toEqual(['conversationUpdate', 'installationUpdate']);
  expect(await microsoft.installBot(bob)).toBeNull();
  await microsoft.uninstallBot(bob);
  expect(bot.heard.at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' });
});

async function sendProactively(address: string, text: string) {
  const person = microsoft.world.people.find(({ mail }) => mail === address);
  const clientId = microsoft.settings.CLIENT_ID ?? '';
  const tenantId = microsoft.settings.TENANT_ID ?? '';
  const parameters = {
    isGroup: false,
    bot: { id: `28:${clientId}`, name: 'bot' },
    members: [{ id: person?.id ?? '', name: '' }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  };
  let reference: Partial<ConversationReference> | undefined;
  await adapter.createConversationAsync(
    clientId,
    'msteams',
    microsoft.origin.connector,
    botScope,
    parameters as never,
    async (context) => {
      await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card(text))));
      reference = TurnContext.getConversationReference(context.activity);
    },
  );
  return reference;
}

test('the bot begins a chat by object id, once, and writes again by the reference it kept', async () => {
  const reference = await sendProactively(ada, 'Please answer');
  const clientId = microsoft.settings.CLIENT_ID ?? '';
  await adapter.continueConversationAsync(clientId, reference ?? {}, async (context) => {
    await context.sendActivity('And again');
  });
  expect(microsoft.world.conversations).toHaveLength(1);
  expect(microsoft.chat(ada)).toMatchObject([
    { cards: [card('Please answer')] },
    { text: 'And again', cards: [] },
  ]);
  expect(microsoft.ledger.map(({ kind }) => kind)).toEqual(['bot-activity', 'bot-activity']);
});

test.each([
  ['has not installed the app', bob, 403],
  ['is unknown to the tenant', eve, 404],
])('no chat begins with somebody who %s', async (_case, address, statusCode) => {
  await expect(sendProactively(address, 'Hello')).rejects.toMatchObject({ statusCode });
  expect(microsoft.ledger).toEqual([]);
  expect(microsoft.world.conversations).toEqual([]);
});

test('a chat is closed to the bot once the app has been removed', async () => {
  const reference = await sendProactively(ada, 'Please answer');
  await microsoft.uninstallBot(ada);
  const clientId = microsoft.settings.CLIENT_ID ?? '';
  const again = adapter.continueConversationAsync(clientId, reference ?? {}, async (context) => {
    await context.sendActivity('And again');
  });
  await expect(again).rejects.toMatchObject({ statusCode: 403 });
  expect(microsoft.chat(ada)).toHaveLength(1);
});

// What the sandbox is for: the SDK posts again by itself, so the product must not send through it.
test('a message whose answer is lost is sent twice by the SDK, and both can be seen', async () => {
  const reference = await sendProactively(ada, 'Please answer');
  const clientId = microsoft.settings.CLIENT_ID ?? '';
  microsoft.faults.next('send-activity', 'accept-then-fail');
  const again = adapter.continueConversationAsync(clientId, reference ?? {}, async (context) => {
    await context.sendActivity('And again');
  });
  await again;
  expect(microsoft.chat(ada).map(({ text }) => text)).toEqual(['', 'And again', 'And again']);
});

test('a pressed button replaces the card for the person who pressed it', async () => {
  await sendProactively(ada, 'Please answer');
  const [message] = microsoft.chat(ada);
  const answer = await microsoft.pressCardButton(ada, message?.id ?? '', {
    verb: 'keep',
    data: { note: 'noted' },
  });
  expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
  const person = microsoft.world.people.find(({ mail }) => mail === ada)?.id ?? '';
  expect(microsoft.chat(ada)[0]?.cardsFor[person]).toEqual(card('Done: noted'));
  expect(bot.heard.at(-1)).toMatchObject({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: message?.id,
    value: { action: { type: 'Action.Execute', verb: 'keep' }, trigger: 'manual' },
  });
});

test('the bot changes a message for everybody', async () => {
  await sendProactively(ada, 'Please answer');
  const [message] = microsoft.chat(ada);
  await microsoft.pressCardButton(ada, message?.id ?? '', { verb: 'update', data: { note: 'x' } });
  expect(microsoft.chat(ada)[0]?.cards).toEqual([card('Everybody sees this')]);
  expect(microsoft.ledger.at(-1)).toMatchObject({ kind: 'bot-activity', operation: 'updated' });
});

test('the bot can ask who it talks with', async () => {
  const reference = await sendProactively(ada, 'Hello');
  const clientId = microsoft.settings.CLIENT_ID ?? '';
  await adapter.continueConversationAsync(clientId, reference ?? {}, async (context) => {
    const person = microsoft.world.people.find(({ mail }) => mail === ada);
    expect(await TeamsInfo.getMember(context, person?.id ?? '')).toMatchObject({ email: ada });
    const { members } = await TeamsInfo.getPagedMembers(context);
    expect(members).toMatchObject([{ aadObjectId: person?.id }]);
  });
  expect.assertions(2);
});

test.each([
  ['no token', ''],
  ['a token for Graph', 'graph'],
])('the connector refuses %s', async (_case, kind) => {
  const token = kind === 'graph' ? await appToken(microsoft) : '';
  const response = await fetch(`${microsoft.origin.connector}/v3/conversations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(response.status).toBe(401);
});

test('Teams’ limit holds for one conversation', async () => {
  await microsoft.stop();
  microsoft = await startForTest({ botRateLimits: teamsRateLimits });
  const token = await appToken(microsoft, 'interactive', botScope);
  const id = microsoft.world.conversations[0]?.id ?? 'unknown';
  const send = () =>
    fetch(`${microsoft.origin.connector}/v3/conversations/${id}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'Hello' }),
    });
  const statuses = (await Promise.all(Array.from({ length: 12 }, send))).map(
    ({ status }) => status,
  );
  expect(statuses.filter((status) => status === 429)).toHaveLength(5);
});
