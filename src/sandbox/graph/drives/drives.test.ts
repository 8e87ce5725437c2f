import { LargeFileUploadTask } from '@microsoft/microsoft-graph-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ada,
  appToken,
  confidentialClient,
  gina,
  rawGraph,
  startForTest,
  workerGraph,
} from '../../../../tests/support/sandbox-cast.ts';
import type { Microsoft } from '../../microsoft.ts';

let microsoft: Microsoft;
let drive: string;

beforeEach(async () => {
  microsoft = await startForTest();
  drive = `/drives/${microsoft.world.drives[0]?.id}`;
});
afterEach(() => microsoft.stop());

async function put(name: string, text: string, headers: Record<string, string> = {}) {
  return rawGraph(microsoft, `${drive}/items/root:/${encodeURIComponent(name)}:/content`, {
    method: 'PUT',
    headers: { 'content-type': 'text/plain', ...headers },
    body: text,
  });
}

test('the library is found from the address of the site', async () => {
  const graph = await workerGraph(microsoft);
  const { SITE_HOSTNAME, SITE_PATH } = microsoft.settings;
  const site = await graph.api(`/sites/${SITE_HOSTNAME}:/${SITE_PATH}`).get();
  const found = await graph.api(`/sites/${site.id}/drive`).get();
  expect(`/drives/${found.id}`).toBe(drive);
});

test('a folder is made once', async () => {
  const graph = await workerGraph(microsoft);
  const folder = { name: 'R&D #1', folder: {}, '@microsoft.graph.conflictBehavior': 'fail' };
  const made = await graph.api(`${drive}/items/root/children`).post(folder);
  const again = graph.api(`${drive}/items/root/children`).post(folder);
  await expect(again).rejects.toMatchObject({ statusCode: 409, code: 'nameAlreadyExists' });
  const found = await graph.api(`${drive}/root:/${encodeURIComponent('R&D #1')}`).get();
  expect(found).toMatchObject({ id: made.id, folder: { childCount: 0 } });
});

test('a file comes back byte for byte, through an address that needs no token', async () => {
  const graph = await workerGraph(microsoft);
  const bytes = Buffer.from([0, 255, 13, 10, 128]);
  const file = await graph
    .api(`${drive}/items/root:/Pack.bin:/content`)
    .header('Content-Type', 'application/octet-stream')
    .put(bytes);
  expect(file).toMatchObject({ size: 5, webUrl: /Shared%20Documents\/Pack.bin$/ });
  const answer = await rawGraph(microsoft, `${drive}/items/${file.id}/content`, {
    redirect: 'manual',
  });
  const address = answer.headers.get('location') ?? '';
  expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(bytes);
  const withToken = await fetch(address, { headers: { authorization: 'Bearer x' } });
  expect(withToken.status).toBe(401);
  expect((await fetch(address.replace(/tempauth=.*/, 'tempauth=x'))).status).toBe(401);
});

test('a file is replaced only by somebody who has seen its present state', async () => {
  const first = await put('Minutes.txt', 'one');
  expect(first).toMatchObject({ status: 201 });
  const { eTag } = first.body as { eTag: string };
  expect(await put('Minutes.txt', 'two', { 'if-match': eTag })).toMatchObject({ status: 200 });
  const late = await put('Minutes.txt', 'three', { 'if-match': eTag });
  expect(late).toMatchObject({ status: 412, body: { error: { code: 'resourceModified' } } });
  const item = microsoft.world.drives[0]?.items.find(({ name }) => name === 'Minutes.txt');
  expect(item?.versions).toHaveLength(2);
  expect(microsoft.bytes(item?.blob ?? '').toString()).toBe('two');
});

test.each(['a/b', 'what?.pdf', ' leading.pdf', 'trailing.', '"quoted"'])(
  'the name %j is refused',
  async (name) => {
    expect((await put(name, 'text')).status).toBe(400);
  },
);

test('a large file arrives in parts, in order, and is one file at the end', async () => {
  const graph = await workerGraph(microsoft);
  const session = await graph
    .api(`${drive}/root:/Large.pdf:/createUploadSession`)
    .post({ item: { '@microsoft.graph.conflictBehavior': 'fail', name: 'Large.pdf' } });
  const bytes = Buffer.alloc(700 * 1024, 'abcdefg');
  const file = {
    name: 'Large.pdf',
    size: bytes.length,
    content: bytes,
    sliceFile: ({ minValue, maxValue }: { minValue: number; maxValue: number }) =>
      new Blob([bytes.subarray(minValue, maxValue + 1)]).arrayBuffer(),
  };
  const slot = { url: session.uploadUrl, expiry: new Date(), isCancelled: false };
  const task = new LargeFileUploadTask(graph, file, slot, { rangeSize: 320 * 1024 });
  await task.upload();
  const item = microsoft.world.drives[0]?.items.find(({ name }) => name === 'Large.pdf');
  expect(microsoft.bytes(item?.blob ?? '').equals(bytes)).toBe(true);
  expect(microsoft.world.uploadSessions).toEqual([]);
});

test.each([
  ['a token', { authorization: 'Bearer x', 'content-range': 'bytes 0-4/5' }, 401],
  ['no range', {}, 400],
  ['a range of another length', { 'content-range': 'bytes 0-9/20' }, 400],
  ['a part that is no multiple of 320 KiB', { 'content-range': 'bytes 0-4/20' }, 400],
  ['a part out of order', { 'content-range': 'bytes 327680-327684/327685' }, 400],
])('an upload session refuses %s', async (_case, headers: Record<string, string>, status) => {
  const graph = await workerGraph(microsoft);
  const session = await graph.api(`${drive}/root:/A.pdf:/createUploadSession`).post({});
  const answer = await fetch(session.uploadUrl, { method: 'PUT', headers, body: 'bytes' });
  expect(answer.status).toBe(status);
});

test('delta tells of what is new and what is gone', async () => {
  const graph = await workerGraph(microsoft);
  const start = await graph.api(`${drive}/root/delta`).query('token=latest').get();
  expect(start.value).toEqual([]);
  await put('A.txt', 'a');
  const second = await graph.api(start['@odata.deltaLink']).get();
  expect(second.value).toMatchObject([{ name: 'A.txt', size: 1 }]);
  await graph.api(`${drive}/items/${second.value[0].id}`).delete();
  const third = await graph.api(second['@odata.deltaLink']).get();
  expect(third.value).toMatchObject([{ deleted: { state: 'deleted' } }]);
});

test('a member opens what a guest may open only once it is shared', async () => {
  const { body } = await put('Confidential.txt', 'secret');
  const path = `${drive}/items/${(body as { id: string }).id}`;
  const tokenOf = async (address: string) => {
    const answer = await confidentialClient(microsoft, 'interactive').acquireTokenOnBehalfOf({
      oboAssertion: await microsoft.entra.tabToken(address),
      scopes: ['https://graph.microsoft.com/Files.ReadWrite'],
    });
    return answer?.accessToken ?? '';
  };
  expect((await rawGraph(microsoft, path, { token: await tokenOf(ada) })).status).toBe(200);
  const token = await tokenOf(gina);
  expect((await rawGraph(microsoft, path, { token })).status).toBe(403);
  const graph = await workerGraph(microsoft);
  const invitation = { recipients: [{ email: gina }], roles: ['read'], requireSignIn: true };
  await graph.api(`${path}/invite`).post(invitation);
  expect((await rawGraph(microsoft, path, { token })).status).toBe(200);
  const anonymous = graph.api(`${path}/invite`).post({ ...invitation, requireSignIn: false });
  await expect(anonymous).rejects.toMatchObject({ statusCode: 400 });
});

test('the interactive app by itself opens nothing', async () => {
  const token = await appToken(microsoft, 'interactive');
  expect((await rawGraph(microsoft, `${drive}/root`, { token })).status).toBe(403);
});
