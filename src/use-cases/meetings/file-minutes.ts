import { sayDay } from '../../domain/calendar/say-day.ts';
import type { MinutesVersion } from '../../domain/meetings/minutes.ts';
import { minutesContents } from '../../domain/meetings/minutes-contents.ts';
import { withMinutes } from '../../domain/meetings/write-minutes.ts';
import { byItself } from '../actor.ts';
import type { Ports } from '../ports.ts';
import type { FileToKeep } from '../services.ts';
import type { DueWork } from '../stores.ts';
import { amendMeeting } from './amend-meeting.ts';
import { ensureFolder } from './make-folder.ts';
import type { MeetingContext } from './meeting-context.ts';
import { loadContext } from './meeting-context.ts';
import { circular } from './notices.ts';

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Files a version as a Word document with DRAFT on every page. */
export async function fileMinutesVersion(ports: Ports, { meetingId, about }: DueWork) {
  const context = await ports.atomically((stores) => loadContext(stores, meetingId, ports.clock));
  const version = context.meeting.minutes.versions.find((each) => each.number === about.version);
  if (version === undefined || version.fileId !== null) return;
  const name = `Minutes ${context.meeting.heldOn} DRAFT version ${version.number}.docx`;
  const bytes = await document(ports, context, { version, mark: 'DRAFT' });
  const kept = await file(ports, context, { name, contentType: wordType, bytes });
  const amending = { actor: byItself, meetingId, permission: 'write-minutes' } as const;
  await amendMeeting(ports, amending, ({ meeting }) => ({
    meeting: withMinutes(meeting, {
      versions: meeting.minutes.versions.map((each) =>
        each.number === version.number
          ? { ...each, fileId: kept.fileId, webUrl: kept.webUrl, fileName: kept.name }
          : each,
      ),
    }),
  }));
}

/** Files the approved text without DRAFT, and sends it to everyone. */
export async function fileApprovedMinutes(ports: Ports, { meetingId }: DueWork) {
  const context = await ports.atomically((stores) => loadContext(stores, meetingId, ports.clock));
  const { approved, versions } = context.meeting.minutes;
  const version = versions.at(-1);
  if (approved === null || version === undefined || approved.fileId !== null) return;
  const name = `Minutes ${context.meeting.heldOn} APPROVED.docx`;
  const bytes = await document(ports, context, { version, mark: null });
  const kept = await file(ports, context, { name, contentType: wordType, bytes });
  const amending = { actor: byItself, meetingId, permission: 'write-minutes' } as const;
  await amendMeeting(ports, amending, (now) => ({
    meeting: withMinutes(now.meeting, {
      approved: { ...approved, fileId: kept.fileId, webUrl: kept.webUrl },
    }),
    notices: [
      circular(now, {
        kind: 'minutes-approved-circular',
        occasion: `version-${version.number}`,
        about: { version: version.number },
      }),
    ],
  }));
}

interface Printed {
  version: MinutesVersion;
  mark: 'DRAFT' | null;
}

async function document(ports: Ports, context: MeetingContext, { version, mark }: Printed) {
  const { meeting, group, organisations } = context;
  const groups = [group, ...context.jointGroups];
  const rolls = [context.roll, ...context.jointRolls].map((roll) => ({
    ...roll,
    name: groups.find((each) => each.id === roll.groupId)?.name ?? '',
  }));
  const contents = minutesContents({ meeting, group, rolls, organisations, version, mark });
  return ports.documents.minutesDocument({ ...contents, heldOnWords: sayDay(meeting.heldOn) });
}

async function file(ports: Ports, context: MeetingContext, toKeep: FileToKeep) {
  const folder = await ensureFolder(ports, context);
  return ports.library.put(folder.folderId, toKeep);
}
