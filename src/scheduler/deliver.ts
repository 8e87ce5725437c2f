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
/** After that many tries a letter that is refused each time is given up, and a person is told. */
const mostAttempts = 8;

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
    log.warn({ err: error, kind: notice.kind, attempts: notice.attempts }, 'notice not delivered');
    if (notice.attempts >= mostAttempts) await giveUp(ports, notice);
    else await putBack(ports, notice, error);
  }
}

async function putBack(ports: Ports, notice: StoredNotice, error: unknown): Promise<void> {
  const growing = Math.min(2 ** notice.attempts, 600);
  const after = error instanceof ServiceBusy ? error.retryAfterSeconds : growing;
  await ports.atomically((stores) => stores.outbox.putBack(notice.id, after));
}

async function deliverLetter(ports: Ports, notice: StoredNotice, context: MeetingContext) {
  if (waitsForFile(notice, context.meeting)) throw new ServiceBusy(2);
  const to = addressees(notice, context);
  if (to.length === 0) return giveUp(ports, notice);
  const draftId = notice.draftId ?? (await makeDraft(ports, notice, { context, to }));
  if (!(await isSent(ports, notice, draftId))) {
    try {
      await ports.mail.send(draftId);
    } catch (error) {
      // The service may have taken it: what lies in Sent Items decides, not the answer.
      if (!(error instanceof Unclear)) throw error;
      if ((await ports.mail.whereabouts(draftId)) !== 'sent') throw error;
    }
  }
  await noteDelivery(ports, notice, to.length);
  await settle(ports, notice, { outcome: 'delivered', to });
}

interface Drafting {
  context: MeetingContext;
  to: Addressee[];
}

async function makeDraft(ports: Ports, notice: StoredNotice, { context, to }: Drafting) {
  const letter = ports.writer.letter(notice, await noticeFacts(ports, notice, context));
  const addressed = { ...letter, to: to.map(({ name, address }) => ({ name, email: address })) };
  const { draftId } = await ports.mail.draft(notice.key, addressed);
  await ports.atomically((stores) => stores.outbox.noteDraft(notice.id, draftId));
  return draftId;
}

async function isSent(ports: Ports, notice: StoredNotice, draftId: string): Promise<boolean> {
  if (notice.attempts <= 1) return false;
  return (await ports.mail.whereabouts(draftId)) === 'sent';
}

async function deliverCard(ports: Ports, notice: StoredNotice, context: MeetingContext) {
  const to = addressees(notice, context);
  const person = context.people.get(notice.addresseeIds[0] ?? '');
  const facts = await noticeFacts(ports, notice, context);
  const card = ports.writer.card(notice, facts);
  if (person?.objectId == null || !person.cardsOn || card === undefined) {
    return settle(ports, notice, { outcome: 'not-installed', to });
  }
  const known = await ports.atomically((stores) => stores.conversations.find(person.id));
  const reference = known?.reference ?? null;
  const result = await ports.chat.post({ objectId: person.objectId, reference }, card);
  if (result.outcome === 'throttled') throw new ServiceBusy(5);
  await ports.atomically(async (stores) => {
    if (result.reference !== null) await stores.conversations.save(person.id, result.reference);
    if (result.activityId !== null) {
      await stores.conversations.saveCard(notice.key, person.id, result.activityId);
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
  await ports.atomically(async (stores) => {
    await stores.outbox.settle(notice.id, outcome, deliveries);
    if (outcome === 'delivered' || notice.channel === 'card') return;
    const facts = { notice: notice.kind, people: to.length };
    const { meetingId } = notice;
    const line = { meetingId, at, byPersonId: null, through: 'by-itself', facts } as const;
    await stores.history.add({ ...line, verb: 'not-reached', ruleId: null, clause: null });
  });
}

async function giveUp(ports: Ports, notice: StoredNotice): Promise<void> {
  const to = notice.addresseeIds.map((personId) => ({ personId, name: '', address: '' }));
  await settle(ports, notice, { outcome: 'refused', to });
}
