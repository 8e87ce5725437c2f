import { addSeconds } from '../../domain/calendar/instant.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Notice, NoticeKind } from '../../domain/meetings/notice.ts';
import type { MeetingContext } from '../meetings/meeting-context.ts';
import type { NoticeFacts, Ports } from '../ports.ts';
import type { FileToKeep } from '../services.ts';
import type { ActByLink, ActLinkRow } from '../stores.ts';
import { noticeBasis } from './notice-basis.ts';

const daySeconds = 86_400;
/** A link ends a month after it was sent; minutes are long agreed or overtaken then. */
const linkLivesSeconds = 31 * daySeconds;

/** Which act a personal letter asks for; only a mail-only person acts by link. */
const acts: Partial<Record<NoticeKind, ActByLink>> = {
  'replies-wanted': 'answer-invitation',
  'minutes-to-clear': 'clear-minutes',
  'minutes-agreement-wanted': 'agree-minutes',
};

/** All that the words of a notice need; makes and keeps the act link where one belongs in it. */
export async function noticeFacts(
  ports: Ports,
  notice: Notice,
  context: MeetingContext,
): Promise<NoticeFacts> {
  const single = notice.addresseeIds.length === 1 ? notice.addresseeIds[0] : undefined;
  return {
    ...noticeBasis(ports, context, single ?? null),
    actUrl: await actUrl(ports, notice, context),
    attachments: await attachments(ports, notice, context.meeting),
  };
}

async function actUrl(ports: Ports, notice: Notice, { meeting, people, now }: MeetingContext) {
  const act = acts[notice.kind];
  const personId = notice.addresseeIds[0];
  if (act === undefined || personId === undefined || notice.channel !== 'email') return null;
  if (people.get(personId)?.reach !== 'mail-only') return null;
  const { hash } = notice.about;
  const row: ActLinkRow = {
    id: ports.ids.next(),
    noticeKey: notice.key,
    personId,
    meetingId: meeting.id,
    act,
    versionHash: typeof hash === 'string' ? hash : null,
    // Whoever answered may change their mind as long as it helps.
    expiresAt: act === 'answer-invitation' ? meeting.startsAt : addSeconds(now, linkLivesSeconds),
    usedAt: null,
    code: null,
  };
  await ports.atomically((stores) => stores.actLinks.add(row));
  return `${ports.publicOrigin}/a#${ports.links.sign(row)}`;
}

/** Outlook takes 3 MB as an attachment; what is larger is linked to. */
const attachmentLimitBytes = 3_000_000;

async function attachments(ports: Ports, notice: Notice, meeting: Meeting): Promise<FileToKeep[]> {
  const file = attached(notice, meeting);
  if (file?.fileId == null) return [];
  const bytes = await ports.library.read(file.fileId);
  if (bytes.byteLength > attachmentLimitBytes) return [];
  return [{ name: file.name, contentType: file.contentType, bytes }];
}

const pdf = 'application/pdf';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function attached({ kind, about }: Notice, { circulation, papers, minutes, heldOn }: Meeting) {
  // Who is sent after the papers went out gets them with the invitation.
  const late = kind === 'substitute-invited' && circulation?.sentAt != null;
  if ((kind === 'papers-circular' || late) && circulation !== null) {
    const { packFileId, packFileName } = circulation;
    return { fileId: packFileId, name: packFileName, contentType: pdf };
  }
  if (kind === 'paper-added-circular') {
    const paper = papers.find((each) => each.id === about.paperId);
    return paper && { ...paper, name: paper.fileName };
  }
  if (kind === 'minutes-circular' || kind === 'minutes-to-clear') {
    const version = minutes.versions.find((each) => each.number === about.version);
    const name = version?.fileName ?? `Minutes ${heldOn} DRAFT.docx`;
    return version && { fileId: version.fileId, name, contentType: word };
  }
  if (kind === 'minutes-approved-circular' && minutes.approved !== null) {
    const name = `Minutes ${heldOn} APPROVED.docx`;
    return { fileId: minutes.approved.fileId, name, contentType: word };
  }
  return undefined;
}

/** Whether a file that the letter carries is not filed yet: then the letter waits for it. */
export function waitsForFile(notice: Notice, meeting: Meeting): boolean {
  const file = attached(notice, meeting);
  return file !== undefined && file.fileId === null;
}
