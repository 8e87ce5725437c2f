import { sayDay } from '../../domain/calendar/say-day.ts';
import { OutOfTurn, Unusable } from '../../domain/errors.ts';
import type { Circulation, Paper } from '../../domain/meetings/papers.ts';
import { peopleReached } from '../../domain/meetings/reply.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';
import type { PackContents } from '../services.ts';
import { amendMeeting } from './amend-meeting.ts';
import { ensureFolder } from './make-folder.ts';
import type { MeetingContext } from './meeting-context.ts';
import { everyone, loadContext, requirePermission } from './meeting-context.ts';
import { circular } from './notices.ts';

/** A paper that comes in while the pack is being made means making it again, so often at most. */
const tries = 3;

/**
 * Freezes the papers as one numbered PDF in the group's folder and sends them out as one
 * circular. "Gone out" is recorded by the delivery of the letter, not here. Throws NotPermitted,
 * OutOfTurn when they have gone out, Unusable when there is nothing on the agenda or a paper
 * cannot be read; then nothing has gone out.
 */
export async function circulatePapers(
  ports: Ports,
  actor: Actor,
  { meetingId }: { meetingId: string },
): Promise<{ says: string }> {
  for (let attempt = 1; ; attempt += 1) {
    const context = await ports.atomically(async (stores) => {
      const read = await loadContext(stores, meetingId, ports.clock);
      requirePermission(read, actor, 'circulate-papers');
      requireSomethingToSend(read);
      return read;
    });
    const circulation = await makePack(ports, actor, context);
    try {
      await freeze(ports, actor, { before: context, circulation });
      const day = sayDay(context.meeting.heldOn, context.today);
      const count = peopleReached(circulation.addresseeIds, context.meeting.replies);
      return { says: `Papers for ${day} are on their way to ${count} people.` };
    } catch (error) {
      if (!(error instanceof PapersChanged) || attempt >= tries) throw error;
    }
  }
}

class PapersChanged extends OutOfTurn {}

function requireSomethingToSend({ meeting }: MeetingContext): void {
  if (meeting.circulation !== null) {
    throw new OutOfTurn('papers have gone out', { reason: 'papers-gone-out' });
  }
  if (meeting.phase !== 'called') throw new OutOfTurn('meeting begun', { reason: 'meeting-begun' });
  if (meeting.agenda.length === 0) throw new Unusable('no agenda', { reason: 'no-agenda' });
}

async function makePack(ports: Ports, actor: Actor, context: MeetingContext): Promise<Circulation> {
  const { meeting } = context;
  const folder = await ensureFolder(ports, context);
  const pack = await ports.documents.pack(await packContents(ports, context));
  const name = `Papers ${meeting.heldOn}.pdf`;
  const file = { name, contentType: 'application/pdf', bytes: pack.bytes };
  const kept = await ports.library.put(folder.folderId, file);
  return {
    at: context.now,
    by: actor.personId ?? '',
    packFileId: kept.fileId,
    packUrl: kept.webUrl,
    packFileName: kept.name,
    packHash: ports.documents.hash(pack.bytes),
    pages: pack.pages,
    addresseeIds: everyone(context).map((person) => person.id),
    sentAt: null,
  };
}

async function packContents(ports: Ports, context: MeetingContext): Promise<PackContents> {
  const { meeting, group, roll } = context;
  const papers: PackContents['papers'] = [];
  for (const paper of meeting.papers) {
    const bytes = await ports.library.read(paper.fileId);
    const { number, title, fileName, contentType } = paper;
    papers.push({ number, title, fileName, contentType, bytes });
  }
  return {
    groupName: group.name,
    title: meeting.title,
    heldOnWords: sayDay(meeting.heldOn),
    marking: roll.terms.papers.marking === 'confidential' ? 'Confidential to the group' : null,
    agenda: meeting.agenda.map(({ title, lengthMinutes }, index) => ({
      number: index + 1,
      title,
      lengthMinutes,
    })),
    papers,
  };
}

interface Freezing {
  before: MeetingContext;
  circulation: Circulation;
}

async function freeze(ports: Ports, actor: Actor, { before, circulation }: Freezing) {
  const meetingId = before.meeting.id;
  const amending = { actor, meetingId, permission: 'circulate-papers' } as const;
  return amendMeeting(ports, amending, (context) => {
    requireSomethingToSend(context);
    if (!sameAsPacked(before, context)) {
      throw new PapersChanged('papers changed', { reason: 'papers-changed' });
    }
    return {
      meeting: { ...context.meeting, circulation },
      notices: [circular(context, { kind: 'papers-circular', occasion: 1 })],
    };
  });
}

function sameAsPacked(before: MeetingContext, now: MeetingContext): boolean {
  const of = (papers: readonly Paper[]) => papers.map((paper) => paper.hash).join();
  return (
    of(before.meeting.papers) === of(now.meeting.papers) &&
    JSON.stringify(before.meeting.agenda) === JSON.stringify(now.meeting.agenda)
  );
}
