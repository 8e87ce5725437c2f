import { byItself } from '../actor.ts';
import type { Ports } from '../ports.ts';
import type { DueWork } from '../stores.ts';
import { amendMeeting } from './amend-meeting.ts';
import type { MeetingContext } from './meeting-context.ts';
import { loadContext } from './meeting-context.ts';

/**
 * The meeting's folder in the group's library, made if it is not there yet. Named so that a
 * person finds it without the product: group, then day and title.
 */
export async function ensureFolder(
  ports: Ports,
  { meeting, group }: MeetingContext,
): Promise<{ folderId: string; webUrl: string }> {
  const { folderId, folderUrl } = meeting.m365;
  if (folderId !== null) return { folderId, webUrl: folderUrl ?? '' };
  const path = [group.name, `${meeting.heldOn} ${meeting.title}`].map(safeFolderName);
  const folder = await ports.library.folder(path);
  const amending = { actor: byItself, meetingId: meeting.id, permission: 'call-meeting' } as const;
  await amendMeeting(ports, amending, (context) => ({
    meeting: {
      ...context.meeting,
      m365: { ...context.meeting.m365, folderId: folder.folderId, folderUrl: folder.webUrl },
    },
  }));
  return folder;
}

/** SharePoint refuses these characters, and names that end in a dot or a space. */
function safeFolderName(name: string): string {
  const plain = name.replace(/["*:<>?/\\|#%~]/g, ' ').replace(/\s+/g, ' ');
  return (
    plain
      .slice(0, 100)
      .replace(/[. ]+$/, '')
      .trim() || 'Folder'
  );
}

/** The chore that makes the folder soon after the meeting is called. */
export async function makeFolder(ports: Ports, { meetingId }: DueWork): Promise<void> {
  const context = await ports.atomically((stores) => loadContext(stores, meetingId, ports.clock));
  await ensureFolder(ports, context);
}
