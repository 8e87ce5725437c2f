import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Microsoft } from '../../src/sandbox/microsoft.ts';
import { channelFor } from '../support/bot-channel.ts';
import { startIssuer } from '../support/channel-issuer.ts';
import { ada, startForTest } from '../support/sandbox-cast.ts';

/** Well-signed activities that are not what the bot is for. */
let microsoft: Microsoft;

beforeEach(async () => {
  microsoft = await startForTest();
});
afterEach(() => microsoft.stop());

/** Posts it so many times, with a token as good as Teams' own. */
async function receive(fields: Record<string, unknown>, times = 1) {
  const issuer = await startIssuer(microsoft);
  const odd = channelFor(microsoft, issuer.openIdMetadataUrl);
  odd.answerWith = async () => ({ kind: 'text', text: 'Heard' });
  const { connector } = microsoft.origin;
  const { TENANT_ID: tenantId, CLIENT_ID: clientId } = microsoft.settings;
  const token = await issuer.sign({
    iss: 'https://api.botframework.com',
    aud: clientId ?? '',
    serviceurl: connector,
    exp: Math.floor(Date.now() / 1000) + 3600,
  });
  const activity = {
    type: 'invoke',
    id: 'one',
    name: 'adaptiveCard/action',
    channelId: 'msteams',
    serviceUrl: connector,
    from: { id: '29:1', aadObjectId: microsoft.world.people.find(({ mail }) => mail === ada)?.id },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId },
    ...fields,
  };
  const headers = { authorization: `Bearer ${token}` };
  const post = () => odd.receive('POST', headers, activity);
  const [answer] = await Promise.all(Array.from({ length: times }, post));
  return { answer, turns: odd.turns };
}

const action = { type: 'Action.Execute', verb: 'keep' };
const inGroup = (tenantId: unknown) => ({ id: 'a:1', conversationType: 'groupChat', tenantId });
test.each<[string, () => Record<string, unknown>]>([
  ['carries nothing', () => ({})],
  ['carries no action', () => ({ value: {} })],
  ['has no verb', () => ({ value: { action: { ...action, verb: undefined } } })],
  ['has a verb that is no text', () => ({ value: { action: { ...action, verb: 7 } } })],
  ['was begun by something unknown', () => ({ value: { action, trigger: 'magic' } })],
  ['was pressed by nobody', () => ({ value: { action }, from: { id: '29:1' } })],
  [
    'stands in a group chat',
    () => ({
      value: { action },
      conversation: inGroup(microsoft.settings.TENANT_ID),
    }),
  ],
])('a button that %s is answered as HTTP 200 and goes no further', async (_case, fields) => {
  const { answer, turns } = await receive(fields());
  expect(answer).toMatchObject({
    status: 200,
    body: { statusCode: 400, type: 'application/vnd.microsoft.error' },
  });
  expect(turns).toEqual([]);
});

test('a button without a trigger was pressed by hand', async () => {
  const { turns } = await receive({ value: { action } });
  expect(turns).toMatchObject([{ kind: 'card-action', trigger: 'manual', replyToId: null }]);
});

test('what else may be invoked is not ours', async () => {
  const { answer, turns } = await receive({ name: 'task/fetch', value: {} });
  expect(answer).toEqual({ status: 501 });
  expect(turns).toEqual([]);
});

test.each<[string, () => Record<string, unknown>]>([
  [
    'is said in a group',
    () => ({
      type: 'message',
      text: 'hello',
      conversation: inGroup(microsoft.settings.TENANT_ID),
    }),
  ],
  ['is an upgrade of the app', () => ({ type: 'installationUpdate', action: 'add-upgrade' })],
  ['is of a kind that we do not know', () => ({ type: 'typing' })],
])('what %s gets no answer', async (_case, fields) => {
  const { answer, turns } = await receive(fields());
  expect(answer).toEqual({ status: 200 });
  expect(turns).toEqual([{ kind: 'other' }]);
  expect(microsoft.ledger).toEqual([]);
});

test('a message that Teams delivers twice is answered once', async () => {
  const { answer, turns } = await receive({ type: 'message', text: 'hello' }, 2);
  expect(answer).toEqual({ status: 200 });
  expect(turns).toHaveLength(1);
});
