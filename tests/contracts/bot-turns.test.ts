import { afterEach, beforeEach, expect, test } from 'vitest';
import { createChannel } from '../../src/bot/channel/channel.ts';
import type { TurnAnswer } from '../../src/bot/channel/turn.ts';
import type { AppAnswer, CardPress, Microsoft } from '../../src/sandbox/microsoft.ts';
import { channelFor, serveChannel, type TriedChannel } from '../support/bot-channel.ts';
import { ada, bob, startForTest } from '../support/sandbox-cast.ts';

/** What people do in Teams, through the product's channel. */
let microsoft: Microsoft;
let channel: TriedChannel;
let served: Awaited<ReturnType<typeof serveChannel>>;

beforeEach(async () => {
  microsoft = await startForTest();
  channel = channelFor(microsoft);
  served = await serveChannel(channel);
  microsoft.connectApp(served.origin);
});
afterEach(async () => {
  await served[Symbol.asyncDispose]();
  await microsoft.stop();
});

const aCard = (text: string) => ({
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
  summary: text,
});
const answerWith = (answer: TurnAnswer) => {
  channel.answerWith = async () => answer;
};

function from(address: string) {
  const person = microsoft.world.people.find(({ mail }) => mail === address);
  const { id = '', displayName = '' } = person ?? {};
  return { objectId: id, tenantId: microsoft.settings.TENANT_ID, name: displayName };
}

test('what a person says is a turn, and text or a card is the answer in the chat', async () => {
  answerWith({ kind: 'text', text: 'Hello Ada' });
  expect(await microsoft.say(ada, ' when is the next meeting? ')).toMatchObject({ status: 200 });
  answerWith({ kind: 'card', card: aCard('20 January') });
  await microsoft.say(ada, 'again');
  expect(channel.turns).toMatchObject([
    { kind: 'message', text: 'when is the next meeting?', from: from(ada) },
    { kind: 'message', text: 'again', from: from(ada) },
  ]);
  const [question, first, , second] = microsoft.chat(ada);
  expect(first).toMatchObject({ from: 'bot', text: 'Hello Ada', replyToId: question?.id });
  expect(second).toMatchObject({
    from: 'bot',
    text: '',
    summary: '20 January',
    cards: [aCard('20 January').card],
  });
});

test('an installation and its end are turns, once each', async () => {
  answerWith({ kind: 'card', card: aCard('Welcome') });
  await microsoft.installBot(bob);
  await microsoft.uninstallBot(bob);
  const turns = channel.turns.filter(({ kind }) => kind !== 'other');
  expect(turns).toMatchObject([
    { kind: 'installed', from: from(bob) },
    { kind: 'uninstalled', from: from(bob) },
  ]);
  expect(microsoft.chat(bob)).toMatchObject([{ from: 'bot', cards: [aCard('Welcome').card] }]);
});

test('the reference of a turn leads back to its chat', async () => {
  await microsoft.installBot(bob);
  const turn = channel.turns.find(({ kind }) => kind === 'installed');
  if (turn?.kind !== 'installed') throw new Error('There was no installation.');
  const to = { objectId: '', reference: turn.reference };
  expect(await channel.chat.post(to, aCard('Later'))).toMatchObject({ outcome: 'delivered' });
  expect(microsoft.chat(bob)).toHaveLength(1);
});

test('a message that fails is told to Teams as a failure, without its reason', async () => {
  channel.answerWith = async () => {
    throw new Error('the secret reason');
  };
  expect(await microsoft.say(ada, 'hello')).toEqual({ status: 500, body: { error: 'failed' } });
  expect(channel.logged).toMatchObject([{ level: 'error' }]);
});

async function press(action: CardPress): Promise<AppAnswer> {
  const objectId = from(ada).objectId;
  const { activityId } = await channel.chat.post({ objectId, reference: null }, aCard('Old'));
  return microsoft.pressCardButton(ada, activityId ?? '', action);
}

test('a pressed button is a turn; its card answers the person and stays in the chat', async () => {
  answerWith({ kind: 'card', card: aCard('Recorded') });
  const data = { meetingId: 'm1' };
  expect(await press({ verb: 'answer-invitation', data })).toEqual({
    status: 200,
    body: {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: aCard('Recorded').card,
    },
  });
  const [message] = microsoft.chat(ada);
  expect(channel.turns).toMatchObject([
    {
      kind: 'card-action',
      verb: 'answer-invitation',
      data,
      trigger: 'manual',
      from: from(ada),
      replyToId: message?.id,
    },
  ]);
  expect(message).toMatchObject({ cards: [aCard('Recorded').card], summary: 'Recorded' });
});

test('a card that looks again by itself changes nothing in the chat', async () => {
  answerWith({ kind: 'card', card: aCard('Recorded') });
  const answer = await press({ verb: 'refresh', trigger: 'automatic' });
  expect(answer).toMatchObject({ status: 200, body: { statusCode: 200 } });
  expect(channel.turns).toMatchObject([{ trigger: 'automatic' }]);
  expect(microsoft.chat(ada)).toMatchObject([{ updatedAt: null, cards: [aCard('Old').card] }]);
});

test('the person is answered even when the chat does not take the new card', async () => {
  answerWith({ kind: 'card', card: aCard('Recorded') });
  microsoft.faults.next('update-activity', 'unavailable', { times: 2 });
  expect(await press({ verb: 'keep' })).toMatchObject({ status: 200, body: { statusCode: 200 } });
  expect(channel.logged).toMatchObject([{ level: 'warn' }, { level: 'warn' }]);
});

test.each<[TurnAnswer, object]>([
  [
    { kind: 'text', text: 'Recorded' },
    { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Recorded' },
  ],
  [{ kind: 'none' }, { statusCode: 200, type: 'application/vnd.microsoft.activity.message' }],
  [
    { kind: 'card-error', code: 'Forbidden', message: 'Only the chair can.' },
    {
      statusCode: 403,
      type: 'application/vnd.microsoft.error',
      value: { code: 'Forbidden', message: 'Only the chair can.' },
    },
  ],
  [{ kind: 'card-error', code: 'NotFound', message: 'It is gone.' }, { statusCode: 404 }],
  [{ kind: 'card-error', code: 'BadRequest', message: 'Unknown.' }, { statusCode: 400 }],
  [{ kind: 'card-error', code: 'toString', message: 'Unknown.' }, { statusCode: 400 }],
])('a button may be answered with %j, always as HTTP 200', async (answer, body) => {
  answerWith(answer);
  expect(await press({ verb: 'keep' })).toMatchObject({ status: 200, body });
  expect(microsoft.chat(ada)).toMatchObject([{ cards: [aCard('Old').card] }]);
});

test('a button that fails says so in our words and logs the reason', async () => {
  channel.answerWith = async () => {
    throw new Error('the secret reason');
  };
  const answer = await press({ verb: 'keep' });
  expect(answer).toMatchObject({
    status: 200,
    body: { statusCode: 500, value: { code: 'InternalError' } },
  });
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(channel.logged).toMatchObject([{ level: 'error', facts: { verb: 'keep' } }]);
});

test('without Microsoft’s cloud being named elsewhere, it is Microsoft’s cloud that is asked', async () => {
  const { settings } = microsoft;
  const production = createChannel(
    {
      serviceUrls: ['https://smba.trafficmanager.net'],
      tenantId: settings.TENANT_ID ?? '',
      app: { clientId: settings.CLIENT_ID ?? '', clientSecret: settings.CLIENT_SECRET ?? '' },
    },
    { onTurn: channel.answerWith, log: { warn() {}, error() {} } },
  );
  const serviceUrl = 'https://smba.trafficmanager.net/emea/';
  const activity = { type: 'message', channelId: 'msteams', serviceUrl };
  expect(await production.receive('POST', {}, activity)).toMatchObject({ status: 401 });
});
