import { Conflict } from '../domain/errors.ts';
import type { HistoryVerb } from '../domain/meetings/history.ts';
import type { Delivery, Outcome } from '../domain/meetings/notice.ts';
import type { MeetingContext } from '../use-cases/meetings/meeting-context.ts';
import { loadContext } from '../use-cases/meetings/meeting-context.ts';
import { noteDelivery } from '../use-cases/notices/note-delivery.ts';
import { noticeFacts, waitsForFile } from '../use-cases/notices/notice-facts.ts';
import type { Ports } from '../use-cases/ports.ts';
import { ServiceBusy, Unclear } from '../use-cases/services.ts';
import type { StoredNotice } from '../use-cases/stores.ts';
import type { Log } from './log.ts';

const leaseSeconds = 120;
const atOnce = 10;
const longestWaitSeconds = 600;
/**
 * After that many tries, an hour and a half, a letter that is refused each time is given up, and
 * history tells people. A service that is only busy is waited for, however long that takes.
 */
const mostAttempts = 16;

/** Sends what waits in the outbox, as far as the channels take it. Returns how many were taken. */
export async function deliverWaiting(ports: Ports, log: Log): Promise<number> {
  const notices = await ports.atomically((stores) => stores.outbox.lease(atOnce, leaseSeconds));
  for (const notice of notices) await deliverOne(ports, log, notice);
  return notices.length;
}

async function deliverOne(ports: Ports, log: Log, notice: StoredNotice): Promise<void> {
  try {
    const context = await ports.atomically((s) => loadContext(s, notice.meetingId, ports.clock));
    if (notice.channel === 'card') await deliverCard(ports, notice, context);
    else await deliverLetter(ports, notice, context);
  } catch (error) {
    // This worker stood still for longer than its lease: another one has the notice now.
    if (error instanceof Conflict) return;
    log.warn({ err: error, kind: notice.kind, attempts: notice.attempts }, 'notice not delivered');
    const passes = error instanceof ServiceBusy || error instanceof Unclear;
    if (!passes && notice.attempts >= mostAttempts) await giveUp(ports, notice);
    else await putBack(ports, notice, error);
  }
}

async function putBack(ports: Ports, notice: StoredNotice, error: unknown): Promise<void> {
  const after = error instanceof ServiceBusy ? error.retryAfterSeconds : growing(notice);
  await ports.atomically((stores) => stores.outbox.putBack(notice, after));
}

function growing({ attempts }: StoredNotice): number {
  return Math.min(2 ** attempts, longestWaitSeconds);
}

async function deliverLetter(ports: Ports, notice: StoredNotice, context: MeetingContext) {
  if (waitsForFile(notice, context.meeting)) throw new ServiceBusy(growing(notice));
  const to = addressees(notice, context);
  if (to.length === 0) return giveUp(ports, notice);
  const isMade = notice.draftId !== null;
  const draftId = notice.draftId ?? (await makeDraft(ports, notice, { context, to }));
  const before = isMade ? await ports.mail.whereabouts(draftId) : 'draft';
  const now = before === 'draft' ? await send(ports, draftId) : before;
  // Somebody took the draft or the letter away: whether it went, nobody can say any more.
  if (now === 'nowhere') return settle(ports, notice, { outcome: 'unclear', to });
  // Noted before it is settled: after a crash in between it is looked up and noted again.
  await noteDelivery(ports, notice, to.length);
  await settle(ports, notice, { outcome: 'delivered', to });
}

/** The service may have taken it without saying so: where the letter lies decides. */
async function send(ports: Ports, draftId: string): Promise<'sent' | 'nowhere'> {
  try {
    await ports.mail.send(draftId);
    return 'sent';
  } catch (error) {
    if (!(error instanceof Unclear)) throw error;
    const now = await ports.mail.whereabouts(draftId);
    if (now === 'draft') throw error;
    return now;
  }
}

interface Drafting {
  context: MeetingContext;
  to: Addressee[];
}

async function makeDraft(ports: Ports, notice: StoredNotice, { context, to }: Drafting) {
  const letter = ports.writer.letter(notice, await noticeFacts(ports, notice, context));
  const addressed = { ...letter, to: to.map(({ name, address }) => ({ name, email: address })) };
  const { draftId } = await ports.mail.draft(notice.key, addressed);
  await ports.atomically((stores) => stores.outbox.noteDraft(notice, draftId));
  return draftId;
}

/** A card has no key to look it up by: that it is about to be posted is kept before it is. */
const beingPosted = 'being-posted';
const notPosted = 'not-posted';

async function deliverCard(ports: Ports, notice: StoredNotice, context: MeetingContext) {
  const to = addressees(notice, context);
  if (notice.draftId === beingPosted) return settle(ports, notice, { outcome: 'unclear', to });
  const person = context.people.get(notice.addresseeIds[0] ?? '');
  const facts = await noticeFacts(ports, notice, context);
  const card = ports.writer.card(notice, facts);
  if (person?.objectId == null || !person.cardsOn || card === undefined) {
    return settle(ports, notice, { outcome: 'not-installed', to });
  }
  const { objectId } = person;
  const known = await ports.atomically(async ({ outbox, conversations }) => {
    await outbox.noteDraft(notice, beingPosted);
    return conversations.find(person.id);
  });
  const result = await ports.chat.post({ objectId, reference: known?.reference ?? null }, card);
  if (result.outcome === 'throttled') {
    await ports.atomically((stores) => stores.outbox.noteDraft(notice, notPosted));
    throw new ServiceBusy(5);
  }
  await ports.atomically(async ({ conversations }) => {
    if (result.outcome === 'not-installed') await conversations.remove(person.id);
    if (result.reference !== null) await conversations.save(person.id, result.reference);
    if (result.activityId !== null) {
      await conversations.saveCard(notice.key, person.id, result.activityId);
    }
  });
  await settle(ports, notice, { outcome: result.outcome, to });
}

interface Addressee {
  personId: string | null;
  name: string;
  address: string;
}

/** The persons by their address now, and, for papers and minutes, who comes in their place. */
function addressees(notice: StoredNotice, { people, meeting }: MeetingContext): Addressee[] {
  const persons = notice.addresseeIds.flatMap((id) => {
    const person = people.get(id);
    return person ? [{ personId: id, name: person.name, address: person.email }] : [];
  });
  const { address, name } = notice.about;
  if (typeof address === 'string') {
    return [...persons, { personId: null, name: String(name ?? address), address }];
  }
  if (!notice.kind.endsWith('-circular')) return persons;
  const substitutes = meeting.replies.flatMap(({ substitute }) =>
    substitute ? [{ personId: null, name: substitute.name, address: substitute.email }] : [],
  );
  return [...persons, ...substitutes];
}

interface Settled {
  outcome: Outcome;
  to: readonly Addressee[];
}

async function settle(ports: Ports, notice: StoredNotice, { outcome, to }: Settled) {
  const at = ports.clock.now();
  const deliveries: Delivery[] = to.map(({ personId, address }) => ({
    noticeKey: notice.key,
    kind: notice.kind,
    channel: notice.channel,
    personId,
    address,
    outcome,
    at,
  }));
  const verb = verbFor(notice, outcome);
  await ports.atomically(async (stores) => {
    await stores.outbox.settle(notice.id, outcome, deliveries);
    if (verb === null) return;
    const facts = { notice: notice.kind, people: to.length, outcome };
    const { meetingId } = notice;
    const line = { meetingId, at, byPersonId: null, through: 'by-itself', facts } as const;
    await stores.history.add({ ...line, verb, ruleId: null, clause: null });
  });
}

/** What people are told of in the history: what may have been lost, and only that. */
function verbFor({ channel }: StoredNotice, outcome: Outcome): HistoryVerb | null {
  if (channel === 'card') return outcome === 'unclear' ? 'notice-unclear' : null;
  return outcome === 'delivered' ? null : 'not-reached';
}

async function giveUp(ports: Ports, notice: StoredNotice): Promise<void> {
  const to = notice.addresseeIds.map((personId) => ({ personId, name: '', address: '' }));
  await settle(ports, notice, { outcome: 'refused', to });
}
