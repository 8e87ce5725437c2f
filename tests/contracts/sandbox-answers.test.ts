import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LargeFileUploadTask } from '@microsoft/microsoft-graph-client';
import { expect, test } from 'vitest';
import type { Microsoft } from '../../src/sandbox/microsoft.ts';
import type { Exchange } from '../../src/sandbox/recording.ts';
import {
  ada,
  aMeeting,
  bob,
  gina,
  meetingKey,
  startForTest,
  workerGraph,
} from '../support/sandbox-cast.ts';

/** The official contract, where somebody has it beside this repository. */
const checker = resolve(
  import.meta.dirname,
  '../../../shared/graph-contract/check-graph-traffic.mjs',
);
const hasChecker = existsSync(checker);

type Graph = Awaited<ReturnType<typeof workerGraph>>;

const title = 'the sandbox answers as the official contract of Graph says';
const why = hasChecker ? '' : ' (not compared: the contract is not beside this repository)';

test.skipIf(!hasChecker)(`${title}${why}`, async () => {
  const exchanges: Exchange[] = [];
  await using microsoft = await startForTest({ record: (exchange) => exchanges.push(exchange) });
  const graph = await workerGraph(microsoft);
  const user = `/users/${microsoft.settings.ORGANISER_ID}`;
  await callMeetings(microsoft, graph, user);
  await callMail(graph, user);
  await callLibrary(graph);
  await callPeople(graph);
  await callBatch(graph, user);
  expect(new Set(exchanges.map(({ operation }) => operation)).size).toBeGreaterThan(30);
  expect(problemsOf(exchanges)).toEqual([]);
});

function problemsOf(exchanges: readonly Exchange[]): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'sandbox-answers-'));
  try {
    const file = join(directory, 'recording.jsonl');
    writeFileSync(file, exchanges.map((exchange) => JSON.stringify(exchange)).join('\n'));
    const options = ['--responses', '--json', '--upload-hosts', 'alliance.sharepoint.com'];
    const { stdout, stderr, status } = spawnSync(process.execPath, [checker, file, ...options], {
      encoding: 'utf8',
    });
    const findings = stdout.split('\n').filter((line) => line.includes('"sev":"error"'));
    return status === 0 ? [] : [...findings, stderr].filter((line) => line !== '');
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function callMeetings(microsoft: Microsoft, graph: Graph, user: string) {
  const event = await graph.api(`${user}/events`).post(aMeeting());
  await graph
    .api(`${user}/events`)
    .post(aMeeting())
    .catch(() => undefined);
  microsoft.acceptInvitation(ada, event.iCalUId);
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${meetingKey}' and ep/value eq 'meeting-1')`;
  await graph.api(`${user}/events`).filter(encodeURIComponent(filter)).select('id,subject').get();
  await graph
    .api(`${user}/events/${event.id}`)
    .expand(`singleValueExtendedProperties($filter=id eq '${meetingKey}')`)
    .get();
  await graph.api(`${user}/events/${event.id}`).patch({ subject: 'Moved (made up)' });
  const window = 'startDateTime=2020-09-01T00:00:00Z&endDateTime=2020-10-01T00:00:00Z';
  await graph.api(`${user}/calendarView?${window}`).get();
  const first = await graph.api(`${user}/calendarView/delta?${window}`).get();
  await graph.api(first['@odata.deltaLink']).get();
  await graph.api(`${user}/calendar/getSchedule`).post({
    schedules: [ada, gina],
    startTime: { dateTime: '2020-09-15T08:00:00', timeZone: 'Europe/London' },
    endTime: { dateTime: '2020-09-15T18:00:00', timeZone: 'Europe/London' },
    availabilityViewInterval: 60,
  });
  const meetings = await graph
    .api(`${user}/onlineMeetings`)
    .filter(encodeURIComponent(`JoinWebUrl eq '${event.onlineMeeting.joinUrl}'`))
    .get();
  const meeting = `${user}/onlineMeetings/${meetings.value[0].id}`;
  microsoft.joinOnlineMeeting(ada, event.iCalUId, '2020-09-15T15:00:00.000Z');
  microsoft.joinOnlineMeeting(gina, event.iCalUId, '2020-09-15T15:05:00.000Z');
  microsoft.endOnlineMeeting(event.iCalUId, '2020-09-15T16:00:00.000Z');
  const reports = await graph.api(`${meeting}/attendanceReports`).get();
  const report = `${meeting}/attendanceReports/${reports.value[0].id}`;
  await graph.api(report).expand('attendanceRecords').get();
  await graph.api(`${report}/attendanceRecords`).get();
  const second = await graph.api(`${user}/events`).post(aMeeting({ transactionId: 'second' }));
  await graph.api(`${user}/events/${second.id}/cancel`).post({ comment: 'Sorry.' });
  await graph.api(`${user}/events/${event.id}`).delete();
  await graph.api(first['@odata.deltaLink']).get();
}

async function callMail(graph: Graph, user: string) {
  const immutable = 'IdType="ImmutableId"';
  const attachment = {
    '@odata.type': '#microsoft.graph.fileAttachment',
    name: 'Agenda.pdf',
    contentType: 'application/pdf',
    contentBytes: Buffer.from('agenda').toString('base64'),
  };
  const draft = await graph
    .api(`${user}/messages`)
    .header('Prefer', immutable)
    .post({
      subject: 'Papers (made up)',
      body: { contentType: 'html', content: '<p>Attached.</p>' },
      toRecipients: [{ emailAddress: { address: bob, name: 'Bob Cole (made up)' } }],
      internetMessageHeaders: [{ name: 'X-Alliance-Notice', value: 'notice-1' }],
      singleValueExtendedProperties: [{ id: meetingKey, value: 'notice-1' }],
      attachments: [attachment],
    });
  await graph.api(`${user}/messages/${draft.id}/attachments`).post(attachment);
  await graph.api(`${user}/messages/${draft.id}/send`).post({});
  await graph
    .api(`${user}/messages/${draft.id}`)
    .header('Prefer', immutable)
    .expand(`singleValueExtendedProperties($filter=id eq '${meetingKey}'),attachments`)
    .get();
}

async function callLibrary(graph: Graph) {
  const site = await graph.api('/sites/alliance.sharepoint.com:/sites/alliance').get();
  const { id } = await graph.api(`/sites/${site.id}/drive`).get();
  const drive = `/drives/${id}`;
  const folderBody = {
    name: 'Management board',
    folder: {},
    '@microsoft.graph.conflictBehavior': 'fail',
  };
  const folder = await graph.api(`${drive}/items/root/children`).post(folderBody);
  await graph
    .api(`${drive}/items/root/children`)
    .post(folderBody)
    .catch(() => undefined);
  const file = await graph
    .api(`${drive}/items/${folder.id}:/${encodeURIComponent('Pack #1.pdf')}:/content`)
    .header('Content-Type', 'application/pdf')
    .put(Buffer.from('pack'));
  await graph.api(`${drive}/root:/Management%20board/Pack%20%231.pdf`).get();
  await graph.api(`${drive}/items/${folder.id}/children`).select('id,name').get();
  await graph.api(`${drive}/items/${file.id}/versions`).get();
  await graph.api(`${drive}/items/${file.id}/content`).getStream();
  await graph
    .api(`${drive}/items/${file.id}`)
    .header('If-Match', file.eTag)
    .patch({ name: 'Pack.pdf' });
  await graph.api(`${drive}/items/${file.id}/invite`).post({
    recipients: [{ email: gina }],
    roles: ['read'],
    requireSignIn: true,
    sendInvitation: false,
  });
  await graph.api(`${drive}/items/${file.id}/permissions`).get();
  await uploadLarge(graph, `${drive}/items/${folder.id}`);
  const delta = await graph.api(`${drive}/root/delta`).get();
  await graph.api(`${drive}/items/${file.id}`).delete();
  await graph.api(delta['@odata.deltaLink']).get();
}

async function uploadLarge(graph: Graph, folder: string) {
  const session = await graph.api(`${folder}:/Large.pdf:/createUploadSession`).post({
    item: { '@microsoft.graph.conflictBehavior': 'fail', name: 'Large.pdf' },
  });
  const bytes = Buffer.alloc(700 * 1024, 7);
  const file = {
    name: 'Large.pdf',
    size: bytes.length,
    content: bytes,
    sliceFile: ({ minValue, maxValue }: { minValue: number; maxValue: number }) =>
      new Blob([bytes.subarray(minValue, maxValue + 1)]).arrayBuffer(),
  };
  const task = new LargeFileUploadTask(
    graph,
    file,
    { url: session.uploadUrl, expiry: new Date(session.expirationDateTime), isCancelled: false },
    { rangeSize: 320 * 1024 },
  );
  await task.upload();
}

async function callPeople(graph: Graph) {
  const filter = encodeURIComponent(`mail eq '${gina}'`);
  await graph.api('/users').filter(filter).select('id,mail,userType,externalUserState').get();
  await graph.api(`/users/${ada}`).get();
  await graph
    .api('/users/nobody@alliance.example')
    .get()
    .catch(() => undefined);
  await graph.api('/invitations').post({
    invitedUserEmailAddress: 'hugo.ives@newschool.example',
    invitedUserDisplayName: 'Hugo Ives (made up)',
    inviteRedirectUrl: 'https://secretariat.example/',
    sendInvitationMessage: true,
  });
}

async function callBatch(graph: Graph, user: string) {
  await graph.api('/$batch').post({
    requests: [
      { id: '1', method: 'GET', url: `${user}?$select=id,mail` },
      { id: '2', method: 'GET', url: `${user}/events/nothing`, dependsOn: ['1'] },
      { id: '3', method: 'GET', url: '/users', dependsOn: ['2'] },
    ],
  });
}
