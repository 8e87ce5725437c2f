import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { Conflict } from '../domain/errors.ts';
import type { Delivery, Notice, Outcome } from '../domain/meetings/notice.ts';
import type { NoticeLease, Outbox, StoredNotice } from '../use-cases/stores.ts';
import type { StoreScope } from './store-scope.ts';
import { announceWork, isFree, secondsFromNow } from './store-scope.ts';
import { storedJson } from './stored-json.ts';
import type { NoticeTable } from './tables.ts';

/** Notices on their way, with a record for each addressee from the moment they are added. */
export function outboxStore(scope: StoreScope): Outbox {
  const { transaction, tenantId } = scope;
  const leased = ({ id, attempts }: NoticeLease) =>
    transaction
      .updateTable('notices')
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .where('attempts', '=', attempts)
      .where('outcome', 'is', null);
  return {
    add: (notice) => add(scope, notice),
    lease: (limit, leaseSeconds) => lease(scope, limit, leaseSeconds),
    async noteDraft(lease, draftId) {
      const { numUpdatedRows } = await leased(lease).set({ draft_id: draftId }).executeTakeFirst();
      if (numUpdatedRows !== 1n) throw new Conflict(`notice ${lease.id} is not leased any more`);
    },
    settle: (id, outcome, deliveries) => settle(scope, { id, outcome, deliveries }),
    async putBack(lease, afterSeconds) {
      await leased(lease)
        .set({ free_at: secondsFromNow(afterSeconds) })
        .execute();
    },
    deliveries: (meetingId) => deliveriesOf(scope, meetingId),
    async waiting() {
      const { count } = await transaction
        .selectFrom('notices')
        .select((each) => each.fn.countAll<number>().as('count'))
        .where('tenant_id', '=', tenantId)
        .where('outcome', 'is', null)
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}

async function add(scope: StoreScope, notice: Notice): Promise<void> {
  const { transaction, tenantId } = scope;
  const added = await transaction
    .insertInto('notices')
    .values({
      tenant_id: tenantId,
      key: notice.key,
      kind: notice.kind,
      channel: notice.channel,
      meeting_id: notice.meetingId,
      addressee_ids: notice.addresseeIds,
      about: storedJson(notice.about),
    })
    .onConflict((known) => known.columns(['tenant_id', 'key']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added === undefined) return;
  await addWaitingRecords(scope, added.id, notice);
  await announceWork(scope);
}

/** Before anything is sent, so that whoever was forgotten by a crash is seen to wait. */
async function addWaitingRecords(scope: StoreScope, id: string, notice: Notice): Promise<void> {
  const { transaction, tenantId } = scope;
  const ids = [...new Set(notice.addresseeIds)];
  const known = await transaction
    .selectFrom('people')
    .select(['id', 'email'])
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .execute();
  const emails = new Map(known.map((person) => [person.id, person.email]));
  const persons = ids.map((personId) => ({ personId, address: emails.get(personId) ?? '' }));
  const { address } = notice.about;
  const byAddress =
    ids.length === 0 && typeof address === 'string' ? [{ personId: null, address }] : [];
  const records = [...persons, ...byAddress].map((to) => ({
    tenant_id: tenantId,
    notice_id: id,
    addressee: to.personId ?? to.address,
    meeting_id: notice.meetingId,
    person_id: to.personId,
    address: to.address,
    outcome: 'waiting' as const,
    at: null,
  }));
  if (records.length > 0) await transaction.insertInto('deliveries').values(records).execute();
}

async function lease(scope: StoreScope, limit: number, seconds: number): Promise<StoredNotice[]> {
  const { transaction, tenantId } = scope;
  const rows = await transaction
    .with('picked', (all) =>
      all
        .selectFrom('notices')
        .select('id as picked_id')
        .where('tenant_id', '=', tenantId)
        .where('outcome', 'is', null)
        .where(isFree)
        .orderBy('seq')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('notices')
    .from('picked')
    .set({ free_at: secondsFromNow(seconds), attempts: sql<number>`attempts + 1` })
    .where('tenant_id', '=', tenantId)
    .whereRef('id', '=', 'picked_id')
    .returningAll('notices')
    .execute();
  return rows.sort((a, b) => a.seq - b.seq).map(noticeFrom);
}

function noticeFrom(row: Selectable<NoticeTable>): StoredNotice {
  return {
    id: row.id,
    key: row.key,
    kind: row.kind,
    channel: row.channel,
    meetingId: row.meeting_id,
    addresseeIds: row.addressee_ids,
    about: row.about,
    attempts: row.attempts,
    draftId: row.draft_id,
  };
}

interface Settlement {
  readonly id: string;
  readonly outcome: Outcome;
  readonly deliveries: readonly Delivery[];
}

/** The first settlement stands: a worker whose lease ran out may come second. */
async function settle(scope: StoreScope, { id, outcome, deliveries }: Settlement): Promise<void> {
  const { transaction, tenantId } = scope;
  const settled = await transaction
    .updateTable('notices')
    .set({ outcome, settled_at: sql<Date>`clock_timestamp()` })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .returning('meeting_id')
    .executeTakeFirst();
  if (settled === undefined) return;
  for (const { personId, address, outcome: each, at } of deliveries) {
    const facts = { person_id: personId, address, outcome: each, at };
    const key = { tenant_id: tenantId, notice_id: id, addressee: personId ?? address };
    await transaction
      .insertInto('deliveries')
      .values({ ...key, meeting_id: settled.meeting_id, ...facts })
      .onConflict((known) =>
        known.columns(['tenant_id', 'notice_id', 'addressee']).doUpdateSet(facts),
      )
      .execute();
  }
  await transaction
    .updateTable('deliveries')
    .set({ outcome })
    .where('tenant_id', '=', tenantId)
    .where('notice_id', '=', id)
    .where('outcome', '=', 'waiting')
    .execute();
}

async function deliveriesOf(scope: StoreScope, meetingId: string): Promise<Delivery[]> {
  const rows = await scope.transaction
    .selectFrom('deliveries')
    .innerJoin('notices', (join) =>
      join
        .onRef('notices.tenant_id', '=', 'deliveries.tenant_id')
        .onRef('notices.id', '=', 'deliveries.notice_id'),
    )
    .select(['key', 'kind', 'channel', 'person_id', 'address'])
    .select(['deliveries.outcome', 'deliveries.at'])
    .where('deliveries.tenant_id', '=', scope.tenantId)
    .where('deliveries.meeting_id', '=', meetingId)
    .orderBy('seq')
    .orderBy('addressee')
    .execute();
  return rows.map((row) => ({
    noticeKey: row.key,
    kind: row.kind,
    channel: row.channel,
    personId: row.person_id,
    address: row.address,
    outcome: row.outcome,
    at: row.at,
  }));
}
