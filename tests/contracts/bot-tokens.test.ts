import { exportSPKI, importJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Microsoft } from '../../src/sandbox/microsoft.ts';
import { channelFor, type TriedChannel } from '../support/bot-channel.ts';
import { type ChannelIssuer, startIssuer, unendorsedKid } from '../support/channel-issuer.ts';
import { ada, startForTest } from '../support/sandbox-cast.ts';

/** Whose word the bot takes: the whole table, against the real SDK and the product's channel. */
let microsoft: Microsoft;
let issuer: ChannelIssuer;
let channel: TriedChannel;
let conversationId: string;

beforeAll(async () => {
  microsoft = await startForTest();
  issuer = await startIssuer(microsoft);
  channel = channelFor(microsoft, issuer.openIdMetadataUrl);
  const objectId = adasId();
  await channel.chat.post({ objectId, reference: null }, { card: {}, summary: 'Hello' });
  conversationId = microsoft.world.conversations[0]?.id ?? '';
});
afterAll(() => microsoft.stop());

const printed = vi.spyOn(console, 'error');
beforeEach(() => {
  channel.turns.length = 0;
  channel.answerWith = async () => ({ kind: 'text', text: 'Heard' });
  printed.mockClear();
});
afterEach(() => {
  // A stranger must not be able to write into our terminal.
  expect(printed).not.toHaveBeenCalled();
});

function adasId(): string {
  return microsoft.world.people.find(({ mail }) => mail === ada)?.id ?? '';
}

function anActivity(fields: Record<string, unknown> = {}): Record<string, unknown> {
  const tenantId = microsoft.settings.TENANT_ID;
  return {
    type: 'message',
    id: crypto.randomUUID(),
    text: 'hello',
    channelId: 'msteams',
    serviceUrl: microsoft.origin.connector,
    from: { id: '29:1', name: 'Ada Birch (made up)', aadObjectId: adasId() },
    recipient: { id: `28:${microsoft.settings.CLIENT_ID}` },
    conversation: { id: conversationId, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    ...fields,
  };
}

function claims(fields: JWTPayload = {}): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: 'https://api.botframework.com',
    aud: microsoft.settings.CLIENT_ID ?? '',
    serviceurl: microsoft.origin.connector,
    nbf: now - 60,
    exp: now + 3600,
    ...fields,
  };
}

function without(claim: string): JWTPayload {
  return Object.fromEntries(Object.entries(claims()).filter(([name]) => name !== claim));
}

const secondsFromNow = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

function unsigned(header: Record<string, unknown>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ typ: 'JWT', alg: 'none', ...header })}.${part(claims())}.`;
}

/** The public key, which everybody has, used as if it were a shared secret. */
async function keyConfusion(): Promise<string> {
  const key = await importJWK({ ...JSON.parse(issuer.publicPem) }, 'RS256', { extractable: true });
  if (key instanceof Uint8Array) throw new Error('This is no public key.');
  return new SignJWT(claims())
    .setProtectedHeader({ alg: 'HS256', kid: 'teams-key' })
    .sign(new TextEncoder().encode(await exportSPKI(key)));
}

async function tampered(): Promise<string> {
  const [header, , signature] = (await issuer.sign(claims())).split('.');
  const other = Buffer.from(JSON.stringify(claims({ oid: 'somebody' }))).toString('base64url');
  return [header, other, signature].join('.');
}

const bearer = async (token: Promise<string> | string) => `Bearer ${await token}`;
const signed = (fields: JWTPayload) => bearer(issuer.sign(claims(fields)));

function post(authorization: string | undefined, body: unknown) {
  return channel.receive('POST', authorization === undefined ? {} : { authorization }, body);
}

test.each<[string, () => Promise<string>, (() => Record<string, unknown>)?]>([
  ['is valid', () => signed({})],
  [
    'expired two minutes ago, within what clocks may differ',
    () => signed({ exp: secondsFromNow(-120) }),
  ],
  [
    'is for an activity that names the tenant once',
    () => signed({}),
    () => anActivity({ channelData: undefined }),
  ],
  [
    'is for a service URL below the one that is allowed',
    () => signed({ serviceurl: `${microsoft.origin.connector}/emea/` }),
    () => anActivity({ serviceUrl: `${microsoft.origin.connector}/emea/` }),
  ],
])('an activity is taken whose token %s', async (_case, authorization, activity = anActivity) => {
  expect(await post(await authorization(), activity())).toEqual({ status: 200 });
  expect(channel.turns).toMatchObject([
    { kind: 'message', text: 'hello', from: { objectId: adasId() } },
  ]);
});

const refused: [string, () => string | undefined | Promise<string>, object?][] = [
  ['has no token', () => undefined],
  ['has an empty header', () => ''],
  ['has a password instead', () => 'Basic YWRhOnNlY3JldA=='],
  ['has an empty bearer', () => 'Bearer '],
  ['has garbage for a token', () => 'Bearer garbage'],
  ['has three parts of nothing', () => 'Bearer a.b.c'],
  ['has words behind the token', async () => `${await signed({})} more`],
  ['is unsigned, without a key', () => bearer(unsigned({}))],
  ['is unsigned, naming a real key', () => bearer(unsigned({ kid: 'teams-key' }))],
  ['names an unknown key', () => bearer(issuer.sign(claims(), { kid: 'unknown' }))],
  ['is signed with our public key as a secret', () => bearer(keyConfusion())],
  ['is signed by somebody else', () => bearer(issuer.sign(claims(), { by: 'attacker' }))],
  ['was changed after it was signed', () => bearer(tampered())],
  ['is not valid yet', () => signed({ nbf: secondsFromNow(3600) })],
  ['expired ten minutes ago', () => signed({ exp: secondsFromNow(-600) })],
  ['never expires', () => bearer(issuer.sign(without('exp')))],
  ['is for another app', () => signed({ aud: '0ddba11a-0000-4000-8000-00000000beef' })],
  ['is from another issuer', () => signed({ iss: 'https://issuer.example' })],
  ['names another service URL', () => signed({ serviceurl: 'https://elsewhere.example' })],
  ['names no service URL', () => bearer(issuer.sign(without('serviceurl')))],
  ['is for another service URL than the activity', () => signed({}), { serviceUrl: 'OTHER' }],
  [
    'would send our answer to a stranger',
    () => signed({ serviceurl: 'https://elsewhere.example' }),
    { serviceUrl: 'https://elsewhere.example' },
  ],
  ['is of an activity without a service URL', () => signed({}), { serviceUrl: undefined }],
  ['is of an activity from another channel', () => signed({}), { channelId: 'webchat' }],
  ['is of an activity from no channel', () => signed({}), { channelId: '' }],
  ['is of an activity that leaves the channel out', () => signed({}), { channelId: undefined }],
  [
    'has a key that may not speak for Teams',
    () => bearer(issuer.sign(claims(), { kid: unendorsedKid })),
  ],
  [
    'is an Emulator’s',
    () =>
      signed({
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        ver: '1.0',
        appid: microsoft.settings.CLIENT_ID,
      }),
  ],
  [
    'is a skill’s',
    () =>
      signed({
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        ver: '1.0',
        appid: '0ddba11a-0000-4000-8000-00000000beef',
      }),
  ],
];

test.each(refused)('nothing happens when a request %s', async (_case, authorization, fields) => {
  const happened = microsoft.ledger.length;
  const changed = Object.fromEntries(
    Object.entries(fields ?? {}).map(([name, value]) => [
      name,
      value === 'OTHER' ? `${microsoft.origin.connector}/other` : value,
    ]),
  );
  const answer = await post(await authorization(), anActivity(changed));
  expect(answer).toEqual({ status: 401, body: { error: 'unauthorised' } });
  expect(channel.turns).toEqual([]);
  expect(microsoft.ledger).toHaveLength(happened);
});

const stranger = '0ddba11a-0000-4000-8000-00000000beef';
test.each<[string, () => object]>([
  [
    'is of another tenant',
    () => ({
      conversation: { id: conversationId, conversationType: 'personal', tenantId: stranger },
      channelData: { tenant: { id: stranger } },
    }),
  ],
  ['names two tenants', () => ({ channelData: { tenant: { id: stranger } } })],
  [
    'names no tenant',
    () => ({
      conversation: { id: conversationId, conversationType: 'personal' },
      channelData: undefined,
    }),
  ],
])('an activity is forbidden that %s', async (_case, fields) => {
  const answer = await post(await signed({}), anActivity({ ...fields() }));
  expect(answer).toEqual({ status: 403, body: { error: 'forbidden' } });
  expect(channel.turns).toEqual([]);
});

test.each([
  ['nothing', undefined],
  ['a text', 'hello'],
  ['a list', []],
  ['an object of something else', { foo: 1 }],
  ['a type that is a number', { type: 5 }],
  ['an empty type', { type: '' }],
])('a body that is %s is turned away before anything is read', async (_case, body) => {
  for (const authorization of [undefined, await signed({})]) {
    expect(await post(authorization, body)).toEqual({
      status: 400,
      body: { error: 'bad activity' },
    });
  }
  expect(channel.turns).toEqual([]);
});

test('only what is posted is an activity', async () => {
  const headers = { authorization: await signed({}) };
  expect(await channel.receive('GET', headers, anActivity())).toMatchObject({ status: 405 });
});

test('when the keys cannot be had, it is our trouble and not the caller’s', async () => {
  const blind = channelFor(microsoft, issuer.brokenMetadataUrl);
  const answer = await blind.receive('POST', { authorization: await signed({}) }, anActivity());
  expect(answer).toEqual({ status: 503, body: { error: 'unavailable' } });
  const unreachable = channelFor(microsoft, 'http://localhost:1/metadata');
  expect(
    await unreachable.receive('POST', { authorization: await signed({}) }, anActivity()),
  ).toEqual({ status: 503, body: { error: 'unavailable' } });
  expect([...blind.turns, ...unreachable.turns]).toEqual([]);
});
