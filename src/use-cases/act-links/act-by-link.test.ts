import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedMeeting, theMeeting } from '../../../tests/support/notice-cast.ts';
import { portsInMemory } from '../../../tests/support/ports-in-memory.ts';
import { openTestDatabase } from '../../../tests/support/test-database.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Database } from '../../storage/database.ts';
import { loadContext } from '../meetings/meeting-context.ts';
import { noticeFacts } from '../notices/notice-facts.ts';
import type { Ports } from '../ports.ts';
import type { ActLinkRow } from '../stores.ts';
import { doAct, openAct } from './act-by-link.ts';

let database: Database;
const { id: meetingId } = theMeeting();

beforeAll(async () => {
  database = await openTestDatabase();
});

afterAll(() => database.close());

const circulated = (change: Partial<Meeting['minutes']> = {}) =>
  closedMeeting({
    state: 'circulated',
    circulatedAt: instant('2020-09-15T09:00:00Z'),
    ...change,
  });

const cleared = { by: 'a', at: instant('2020-09-16T09:00:00Z'), through: 'tab' } as const;

const hashOf = (meeting: Meeting) => meeting.minutes.versions.at(-1)?.hash ?? '';

async function withLink(meeting: Meeting, change: Partial<ActLinkRow> = {}) {
  const memory = await portsInMemory(database, { ...meeting, jointWith: [] });
  memory.setNow('2020-09-22T09:00:00Z');
  const row: ActLinkRow = {
    id: memory.ports.ids.next(),
    noticeKey: 'k',
    personId: 'd',
    meetingId,
    act: 'agree-minutes',
    versionHash: hashOf(meeting),
    expiresAt: instant('2020-10-20T09:00:00Z'),
    usedAt: null,
    code: null,
    ...change,
  };
  await memory.ports.atomically(({ actLinks }) => actLinks.add(row));
  return { ...memory, token: memory.ports.links.sign(row) };
}

const tries = (ports: Ports, token: string, code: string | null) =>
  doAct(ports, { token, code, answer: null }).then(
    ({ says }) => says,
    (error: { facts: { reason?: string } }) => error.facts.reason,
  );

test('the digits come at most once a minute, and asking anew gives no further tries', async () => {
  const { ports, sent, setNow, token } = await withLink(circulated());
  expect(await tries(ports, token, null)).toContain('six digits');
  expect(await tries(ports, token, null)).toBe('code-just-sent');
  for (const wrong of ['000000', '000001', '000002']) await tries(ports, token, wrong);
  setNow('2020-09-22T09:01:30Z');
  expect(await tries(ports, token, null)).toContain('six digits');
  for (const wrong of ['000003', '000004']) await tries(ports, token, wrong);
  expect(await tries(ports, token, '123456')).toBe('wrong-code');
  expect(await tries(ports, token, null)).toBe('code-tries-used');
  expect(sent).toHaveLength(2);
  setNow('2020-09-22T09:20:00Z');
  expect(await tries(ports, token, null)).toContain('six digits');
  expect(await tries(ports, token, '123456')).toContain('Agreed');
});

test('a link that names no version agrees to none', async () => {
  const { ports, token } = await withLink(circulated(), { versionHash: null });
  await tries(ports, token, null);
  await expect(doAct(ports, { token, code: '123456', answer: null })).rejects.toMatchObject({
    code: 'version-moved-on',
  });
});

test.each([
  ['the minutes are approved', circulated({ state: 'approved' }), {}, 'overtaken'],
  ['a newer version is there', circulated(), { versionHash: 'f'.repeat(64) }, 'overtaken'],
  ['the draft is with the members', circulated(), {}, 'ready'],
  [
    'the chair has cleared them elsewhere',
    circulated({ versions: circulated().minutes.versions.map((v) => ({ ...v, cleared })) }),
    { act: 'clear-minutes' },
    'overtaken',
  ],
  ['its time is over', circulated(), { expiresAt: instant('2020-09-20T09:00:00Z') }, 'expired'],
] as const)('a link is shown as it stands when %s', async (_case, meeting, change, state) => {
  const { ports, token } = await withLink(meeting, change);
  const opened = await openAct(ports, token);
  expect(opened.state).toBe(state);
  if (state === 'expired') expect(opened.says).toContain('20 September');
});

test('no link reads papers by agreeing to minutes', async () => {
  const { ports, token } = await withLink(circulated(), { act: 'read-papers' });
  await tries(ports, token, null);
  expect(await tries(ports, token, '123456')).toBe('link-not-valid');
});

test('whoever has an account is sent to sign in, whatever the link is for', async () => {
  const { ports, token } = await withLink(circulated(), { personId: 'c' });
  expect((await openAct(ports, token)).state).toBe('sign-in');
  expect(await tries(ports, token, null)).toBe('link-sign-in');
});

test('the link of an invitation lasts until the meeting begins', async () => {
  const { ports } = await portsInMemory(database);
  const notice = {
    key: 'k',
    kind: 'replies-wanted',
    channel: 'email',
    meetingId,
    addresseeIds: ['d'],
    about: {},
  } as const;
  const early = { now: () => instant('2020-07-01T08:00:00Z') };
  const context = await ports.atomically((stores) => loadContext(stores, meetingId, early));
  const { actUrl } = await noticeFacts(ports, { ...notice, addresseeIds: ['d'] }, context);
  const id = ports.links.rowId(actUrl?.split('#')[1] ?? '') ?? '';
  const row = await ports.atomically(({ actLinks }) => actLinks.find(id));
  expect(row?.expiresAt).toBe(context.meeting.startsAt);
});
