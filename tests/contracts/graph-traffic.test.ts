import { expect, test } from 'vitest';
import { instant } from '../../src/domain/calendar/instant.ts';
import { createAttendanceReports } from '../../src/graph/attendance.ts';
import { createMeetingCalendar } from '../../src/graph/calendar-events.ts';
import { createDirectory } from '../../src/graph/directory.ts';
import { createMail } from '../../src/graph/mail.ts';
import { createPapersLibrary } from '../../src/graph/papers-library.ts';
import type { Exchange } from '../../src/sandbox/recording.ts';
import type { GraphUnderTest } from '../support/graph-door.ts';
import { startGraph } from '../support/graph-door.ts';
import { ada, bob, eve } from '../support/sandbox-cast.ts';
import { findingsIn, hasContract } from './graph-contract.ts';

const title = 'every request of the product is one that the official contract of Graph knows';
const why = hasContract ? '' : ' (not compared: the contract is not beside this repository)';

test.skipIf(!hasContract)(`${title}${why}`, async () => {
  const exchanges: Exchange[] = [];
  await using run = await startGraph({ record: (exchange) => exchanges.push(exchange) });
  await callCalendar(run);
  await callMail(run);
  await callLibrary(run);
  await callDirectory(run);
  expect(new Set(exchanges.map(({ operation }) => operation))).toEqual(new Set(operations));
  expect(findingsIn(exchanges)).toEqual([]);
});

const operations = [
  'list-events',
  'create-event',
  'get-event',
  'update-event',
  'cancel-event',
  'calendar-view-delta',
  'list-online-meetings',
  'list-attendance-reports',
  'get-attendance-report',
  'create-message',
  'get-message',
  'send-message',
  'send-mail',
  'get-site',
  'get-drive',
  'get-item-by-path',
  'create-folder',
  'upload-file',
  'create-upload-session',
  'upload-chunk',
  'upload-status',
  'download-file',
  'download-bytes',
  'delete-item',
  'list-users',
  'get-user',
];

async function callCalendar({ graph, microsoft, organiser }: GraphUnderTest) {
  const calendar = createMeetingCalendar(graph, organiser.mailbox);
  const attendees = [ada, eve].map((email) => ({ name: email, email, required: true }));
  const meeting = {
    meetingId: '0b7f4a52-6a0e-4d5c-9d30-0d6a6e3f7a11',
    title: 'R&D board (made up)',
    startsAt: instant('2020-09-15T15:00:00Z'),
    endsAt: instant('2020-09-15T16:30:00Z'),
    venue: 'Hall',
    bodyHtml: '<p>Papers follow.</p>',
    attendees,
    hideAttendees: true,
  };
  microsoft.faults.next('create-event', 'accept-then-fail');
  const { eventId, iCalUId, joinUrl } = await calendar.putIn(meeting);
  const window = { from: instant('2020-08-01T00:00:00Z'), to: instant('2021-08-01T00:00:00Z') };
  const { mark } = await calendar.changes(null, window);
  microsoft.acceptInvitation(ada, iCalUId);
  await calendar.invite(eventId, [...attendees, { name: 'Bob', email: bob, required: false }]);
  await calendar.changes(mark, window);
  microsoft.joinOnlineMeeting(ada, iCalUId, '2020-09-15T15:00:00.000Z');
  microsoft.endOnlineMeeting(iCalUId, '2020-09-15T16:00:00.000Z');
  await createAttendanceReports(graph, organiser.id).of(joinUrl ?? '');
  await calendar.cancel(eventId, 'Sorry.');
}

async function callMail({ graph, organiser }: GraphUnderTest) {
  const mail = createMail(graph, organiser.mailbox);
  const pdf = { name: 'A.pdf', contentType: 'application/pdf', bytes: new Uint8Array(9) };
  const letter = {
    subject: 'Papers (made up)',
    text: 'Attached.',
    html: '<p>Attached.</p>',
    to: [{ name: 'Bob', email: bob }],
    attachments: [pdf],
  };
  const { draftId } = await mail.draft('papers 1', { ...letter, keepCopy: true });
  await mail.send(draftId);
  await mail.whereabouts(draftId);
  await mail.sendWithoutCopy({ ...letter, attachments: [], keepCopy: false });
}

async function callLibrary({ graph, microsoft, site }: GraphUnderTest) {
  const library = createPapersLibrary(graph, site);
  const { folderId } = await library.folder(['R&D board', '2020-09-15 #1']);
  await library.folder(['R&D board', '2020-09-15 #1']);
  const file = { name: 'Pack #1 & 50%.pdf', contentType: 'application/pdf' };
  await library.put(folderId, { ...file, bytes: new Uint8Array(9) });
  microsoft.faults.next('upload-chunk', 'accept-then-fail');
  const bytes = new Uint8Array(6 * 1024 * 1024 + 7);
  const { fileId } = await library.put(folderId, { ...file, bytes });
  await library.read(fileId);
  await library.remove(fileId);
}

async function callDirectory({ graph }: GraphUnderTest) {
  const directory = createDirectory(graph);
  const found = await directory.byEmail(ada);
  await directory.byObjectId(found?.objectId ?? '');
}
