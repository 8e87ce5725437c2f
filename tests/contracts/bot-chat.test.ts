import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFaults, type FaultKind } from '../../src/sandbox/faults.ts';
import type { Microsoft } from '../../src/sandbox/microsoft.ts';
import type { BotOperationName } from '../../src/sandbox/operation-names.ts';
import { channelFor, type TriedChannel } from '../support/bot-channel.ts';
import { ada, bob, eve, startForTest } from '../support/sandbox-cast.ts';

/** What the bot writes by itself, through the product's channel, in good and bad weather. */
let microsoft: Microsoft;
let channel: TriedChannel;
/** Everything that Microsoft was asked for, oldest first. */
let asked: string[];

beforeEach(async () => {
  asked = [];
  const faults = createFaults();
  const take: typeof faults.take = (operation) => {
    asked.push(operation);
    return faults.take(operation);
  };
  microsoft = await startForTest({ faults: { ...faults, take } });
  channel = channelFor(microsoft);
});
afterEach(() => microsoft.stop());

const aCard = (text: string) => ({
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
  summary: `Alliance: ${text}`,
});

function idOf(address: string): string {
  return microsoft.world.people.find(({ mail }) => mail === address)?.id ?? '';
}

const post = (reference: string | null, text = 'Please answer', address = ada) =>
  channel.chat.post({ objectId: idOf(address), reference }, aCard(text));

test('a chat is begun by object id, and the card is there with its line for the lock screen', async () => {
  const result = await post(null);
  const [message] = microsoft.chat(ada);
  expect(result).toMatchObject({ outcome: 'delivered', activityId: message?.id });
  expect(message).toMatchObject({
    summary: 'Alliance: Please answer',
    cards: [aCard('Please answer').card],
  });
  expect(JSON.parse(result.reference ?? '')).toEqual({
    channelId: 'msteams',
    serviceUrl: microsoft.origin.connector,
    conversation: {
      id: microsoft.world.conversations[0]?.id,
      tenantId: microsoft.settings.TENANT_ID,
    },
  });
});

test('the reference that was kept leads to the same chat, without asking for it again', async () => {
  const { reference } = await post(null);
  expect(await post(reference, 'And again')).toMatchObject({ outcome: 'delivered', reference });
  expect(asked).toEqual(['token', 'create-conversation', 'send-activity', 'send-activity']);
  expect(microsoft.chat(ada)).toHaveLength(2);
});

test('the reference of an installation leads to the chat', async () => {
  expect(await post(null, 'Hello', bob)).toEqual({
    outcome: 'not-installed',
    activityId: null,
    reference: null,
  });
  await microsoft.installBot(bob);
  expect(await post(null, 'Hello', bob)).toMatchObject({ outcome: 'delivered' });
});

test.each([
  ['garbage', '{'],
  ['of another kind', '{"conversation":7}'],
  [
    'to a place that must not have our token',
    JSON.stringify({
      channelId: 'msteams',
      serviceUrl: 'https://elsewhere.example',
      conversation: { id: 'a' },
    }),
  ],
])(
  'a stored reference that is %s is not used; the chat is found anew',
  async (_case, reference) => {
    expect(await post(reference)).toMatchObject({ outcome: 'delivered' });
    expect(microsoft.chat(ada)).toHaveLength(1);
  },
);

test.each([
  ['has not installed the app', bob],
  ['is unknown to the tenant', eve],
])('nobody is written to who %s', async (_case, address) => {
  expect(await post(null, 'Hello', address)).toMatchObject({ outcome: 'not-installed' });
  expect(microsoft.ledger).toEqual([]);
});

test('after the app is removed, the chat that was kept is forgotten', async () => {
  const { reference } = await post(null);
  await microsoft.uninstallBot(ada);
  expect(await post(reference)).toEqual({
    outcome: 'not-installed',
    activityId: null,
    reference: null,
  });
});

test.each<[BotOperationName, FaultKind, string, number]>([
  ['create-conversation', 'throttle', 'throttled', 0],
  ['create-conversation', 'unavailable', 'throttled', 0],
  ['create-conversation', 'reset', 'throttled', 0],
  ['create-conversation', 'accept-then-fail', 'throttled', 0],
  ['send-activity', 'throttle', 'throttled', 0],
  ['send-activity', 'throttle-until', 'throttled', 0],
  ['send-activity', 'unavailable', 'unclear', 0],
  ['send-activity', 'server-error', 'unclear', 0],
  ['send-activity', 'reset', 'unclear', 0],
  ['send-activity', 'accept-then-fail', 'unclear', 1],
  ['send-activity', 'sync-state-not-found', 'refused', 0],
])(
  'when %s meets %s, the card is %s and asked for once',
  async (operation, kind, outcome, seen) => {
    microsoft.faults.next(operation, kind);
    expect(await post(null)).toMatchObject({ outcome, activityId: null });
    expect(microsoft.chat(ada)).toHaveLength(seen);
    // Had anything been sent again by itself, the fault would have been over and it would be here.
    expect(channel.logged).toHaveLength(1);
    expect(await post(null, 'Later')).toMatchObject({ outcome: 'delivered' });
  },
);

test('an unreachable connector has not been given anything', async () => {
  const { reference } = await post(null);
  await microsoft.stop();
  expect(await post(reference)).toMatchObject({ outcome: 'throttled' });
});

test('without a token nothing is sent, and it may be tried again', async () => {
  microsoft.faults.next('token', 'throttle', { times: 9 });
  expect(await post(null)).toMatchObject({ outcome: 'throttled' });
  expect(channel.logged).toMatchObject([{ level: 'error' }]);
  expect(microsoft.ledger).toEqual([]);
});

test('many cards at once ask for one token', async () => {
  const results = await Promise.all(Array.from({ length: 5 }, () => post(null)));
  expect(results.map(({ outcome }) => outcome)).toEqual(Array(5).fill('delivered'));
  expect(asked.filter((one) => one === 'token')).toHaveLength(1);
});

const replace = (reference: string | null, activityId: string) =>
  channel.chat.replace({ objectId: idOf(ada), reference }, activityId, aCard('Done'));

test('a card takes the place of another, with or without a kept reference', async () => {
  const { reference, activityId } = await post(null);
  for (const known of [reference, null]) {
    expect(await replace(known, activityId ?? '')).toBe('delivered');
    expect(microsoft.chat(ada)).toMatchObject([{ cards: [aCard('Done').card] }]);
  }
});

test.each<[FaultKind, number, string]>([
  ['accept-then-fail', 1, 'delivered'],
  ['reset', 1, 'delivered'],
  ['unavailable', 2, 'unclear'],
  ['throttle', 1, 'throttled'],
])('a card is replaced the same again after %s (%i times): %s', async (kind, times, outcome) => {
  const { reference, activityId } = await post(null);
  microsoft.faults.next('update-activity', kind, { times });
  expect(await replace(reference, activityId ?? '')).toBe(outcome);
  expect(microsoft.chat(ada)).toHaveLength(1);
});

test('a card that is gone is not replaced', async () => {
  const { reference } = await post(null);
  expect(await replace(reference, 'nothing')).toBe('not-installed');
});

test('the log holds no word of what was written, and nobody’s name', async () => {
  microsoft.faults.next('send-activity', 'server-error');
  await post(null, 'A confidential title');
  const logged = JSON.stringify(channel.logged);
  expect(logged).toContain('unclear');
  expect(logged).not.toMatch(/confidential|Ada|alliance\.example|Bearer|eyJ/);
});
