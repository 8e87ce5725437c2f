import type { NoticeKind } from '../../domain/meetings/notice.ts';
import type { MeetingContext } from '../meetings/meeting-context.ts';
import { loadContext } from '../meetings/meeting-context.ts';
import type { Ports } from '../ports.ts';
import { ServiceBusy } from '../services.ts';
import type { DueWork, Stores } from '../stores.ts';
import { noticeFacts } from './notice-facts.ts';

/** Cards that show their outcome once it is there, whichever way it came about. */
type Overtaken = Extract<
  NoticeKind,
  'minutes-to-clear' | 'replies-wanted' | 'papers-wanted' | 'paper-to-rule'
>;

/** The chore that puts the outcome in place of every card of this kind; due at once. */
export function replaceCardsOf(
  { meeting, now }: MeetingContext,
  kind: Overtaken,
  paper: { paperId?: string } = {},
): DueWork {
  return {
    key: `replace-cards:${meeting.id}:${kind}:${now}`,
    kind: 'replace-cards',
    meetingId: meeting.id,
    dueAt: now,
    about: { kind, ...paper },
    says: '',
  };
}

/** Safe to run at any time: a card is put as it stands now, and twice is as good as once. */
export async function replaceCards(ports: Ports, work: DueWork): Promise<void> {
  const { meetingId } = work;
  const { paperId } = work.about;
  const { context, cards } = await ports.atomically(async (stores) => ({
    context: await loadContext(stores, meetingId, ports.clock),
    cards: await postedCards(stores, work),
  }));
  for (const { kind, noticeKey, personId, activityId, reference } of cards) {
    const objectId = context.people.get(personId)?.objectId ?? null;
    const channel = 'card' as const;
    const about = paperId === undefined ? {} : { paperId };
    const notice = { key: noticeKey, kind, channel, meetingId, addresseeIds: [personId], about };
    const card = ports.writer.card(notice, await noticeFacts(ports, notice, context));
    if (objectId === null || card === undefined) continue;
    const outcome = await ports.chat.replace({ objectId, reference }, activityId, card);
    if (outcome === 'throttled') throw new ServiceBusy(5);
  }
}

async function postedCards({ outbox, conversations }: Stores, { meetingId, about }: DueWork) {
  const posted = [];
  for (const delivery of await outbox.deliveries(meetingId)) {
    const { personId, noticeKey } = delivery;
    if (delivery.channel !== 'card' || delivery.kind !== about.kind) continue;
    // A notice's key ends in what it was about; the cards of other papers stand.
    const isOfPaper = about.paperId === undefined || noticeKey.includes(String(about.paperId));
    if (personId === null || !isOfPaper) continue;
    const card = await conversations.card(noticeKey, personId);
    const chat = await conversations.find(personId);
    if (card === undefined || chat === undefined) continue;
    posted.push({ ...card, ...chat, kind: delivery.kind, noticeKey, personId });
  }
  return posted;
}
