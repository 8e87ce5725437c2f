import { Conflict, OutOfTurn } from '../../domain/errors.ts';
import { paperDaysLate } from '../../domain/meetings/late-paper.ts';
import type { Paper } from '../../domain/meetings/papers.ts';
import type { Actor } from '../actor.ts';
import { replaceCardsOf } from '../notices/replace-cards.ts';
import type { Ports } from '../ports.ts';
import type { FileToKeep, KeptFile } from '../services.ts';
import type { Amendment } from './amend-meeting.ts';
import { amendMeeting } from './amend-meeting.ts';
import { ensureFolder } from './make-folder.ts';
import type { MeetingContext } from './meeting-context.ts';
import { chairOf, loadContext, requirePermission } from './meeting-context.ts';
import { personalNotices } from './notices.ts';

export interface PaperToAdd {
  meetingId: string;
  title: string;
  agendaItemId: string | null;
  file: FileToKeep;
}

/**
 * Files a paper. The file goes into the library first: one that nobody refers to is harmless, a
 * paper without its file is not. Throws Unusable for a file that is empty, too large, unsafely
 * named or not what its name says; NotPermitted; OutOfTurn once the meeting is over.
 */
export async function addPaper(
  ports: Ports,
  actor: Actor,
  typed: PaperToAdd,
): Promise<{ says: string; id: string }> {
  ports.files.check(typed.file);
  const before = await ports.atomically(async (stores) => {
    const context = await loadContext(stores, typed.meetingId, ports.clock);
    requirePermission(context, actor, 'add-paper');
    requireOpenForPapers(context);
    return context;
  });
  const folder = await ensureFolder(ports, before);
  const name = ports.files.nameOf(nextNumber(before), typed.title, typed.file.name);
  const kept = await ports.library.put(folder.folderId, { ...typed.file, name });
  const id = ports.ids.next();
  const amending = { actor, meetingId: typed.meetingId, permission: 'add-paper' } as const;
  const { meeting } = await amendMeeting(ports, amending, (context) => {
    requireOpenForPapers(context);
    // Somebody sent a paper of this title at the same moment, or one person pressed twice.
    if (context.meeting.papers.some((paper) => paper.fileId === kept.fileId)) {
      throw new Conflict('the same file was filed meanwhile');
    }
    const paper = paperOf(ports, { context, actor, typed, kept, id });
    return withPaper(ports, context, paper);
  });
  const paper = meeting.papers.find((each) => each.id === id);
  const says = paper?.afterCirculation
    ? `Paper ${paper.number} is filed. It came after the papers went out; the chair decides.`
    : `Paper ${paper?.number} is filed. It goes out with the others.`;
  return { id, says };
}

function requireOpenForPapers({ meeting }: MeetingContext): void {
  if (meeting.phase !== 'called' && meeting.phase !== 'open') {
    throw new OutOfTurn('the meeting is over', { reason: 'meeting-over' });
  }
}

function nextNumber({ meeting }: MeetingContext): number {
  return Math.max(0, ...meeting.papers.map((paper) => paper.number)) + 1;
}

interface Adding {
  context: MeetingContext;
  actor: Actor;
  typed: PaperToAdd;
  kept: KeptFile;
  id: string;
}

function paperOf(ports: Ports, { context, actor, typed, kept, id }: Adding): Paper {
  const { file, title, agendaItemId } = typed;
  const known = context.meeting.agenda.some((item) => item.id === agendaItemId);
  return {
    id,
    number: nextNumber(context),
    title,
    fileName: kept.name,
    contentType: file.contentType,
    sizeBytes: file.bytes.byteLength,
    hash: ports.documents.hash(file.bytes),
    agendaItemId: known ? agendaItemId : null,
    addedAt: context.now,
    addedBy: actor.personId ?? '',
    fileId: kept.fileId,
    webUrl: kept.webUrl,
    afterCirculation: context.meeting.circulation !== null,
    ruling: null,
  };
}

function withPaper(ports: Ports, context: MeetingContext, paper: Paper): Amendment {
  const { meeting, roll } = context;
  const daysLate = paperDaysLate(paper, { meeting, terms: roll.terms, calendar: ports.days });
  const chair = paper.afterCirculation ? [chairOf(context)] : [];
  return {
    meeting: { ...meeting, papers: [...meeting.papers, paper] },
    history: [
      {
        verb: 'paper-added',
        facts: { number: paper.number, title: paper.title, daysLate },
        ruleId: 'papers-circulated',
        clause: roll.terms.papers.clause,
      },
    ],
    notices: personalNotices(context, chair, {
      kind: 'paper-to-rule',
      occasion: paper.id,
      about: { paperId: paper.id, paper: paper.number, title: paper.title, daysLate },
    }),
    chores: [replaceCardsOf(context, 'papers-wanted')],
  };
}
