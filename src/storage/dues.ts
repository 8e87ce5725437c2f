import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Instant } from '../domain/calendar/instant.ts';
import type { DueStore, DueWork } from '../use-cases/stores.ts';
import type { StoreScope } from './store-scope.ts';
import { announceWork, isFree, secondsFromNow } from './store-scope.ts';
import { storedJson } from './stored-json.ts';
import type { DueTable } from './tables.ts';

/** Work with a governance instant; leases and retries run in machine time. */
export function dueStore(scope: StoreScope): DueStore {
  const { transaction, tenantId } = scope;
  const undone = (key: string) =>
    transaction
      .updateTable('dues')
      .where('tenant_id', '=', tenantId)
      .where('key', '=', key)
      .where('done_at', 'is', null);
  return {
    replan: (meetingId, work) => replan(scope, meetingId, work),
    async add(work) {
      await put(scope, work, false);
      await announceWork(scope);
    },
    lease: (now, limit, leaseSeconds) => lease(scope, { now, limit, leaseSeconds }),
    async done(key) {
      const now = sql<Date>`clock_timestamp()`;
      const { numUpdatedRows } = await undone(key).set({ done_at: now }).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async putBack(key, afterSeconds) {
      await undone(key)
        .set({ free_at: secondsFromNow(afterSeconds) })
        .execute();
    },
    async next() {
      const row = await transaction
        .selectFrom('dues')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('done_at', 'is', null)
        .orderBy('due_at')
        .orderBy('seq')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : workFrom(row);
    },
  };
}

async function replan(
  scope: StoreScope,
  meetingId: string,
  work: readonly DueWork[],
): Promise<void> {
  const keys = work.map(({ key }) => key);
  await scope.transaction
    .deleteFrom('dues')
    .where('tenant_id', '=', scope.tenantId)
    .where('meeting_id', '=', meetingId)
    .where('done_at', 'is', null)
    .where('planned', '=', true)
    .where(sql<boolean>`key <> all(${keys}::text[])`)
    .execute();
  for (const each of work) await put(scope, each, true);
  if (work.length > 0) await announceWork(scope);
}

/** Done work stays done; work under way keeps its lease and its tries. */
async function put(scope: StoreScope, work: DueWork, planned: boolean): Promise<void> {
  const { transaction, tenantId } = scope;
  const facts = {
    kind: work.kind,
    meeting_id: work.meetingId,
    due_at: work.dueAt,
    about: storedJson(work.about),
    says: work.says,
    planned,
  };
  await transaction
    .insertInto('dues')
    .values({ tenant_id: tenantId, key: work.key, ...facts })
    .onConflict((known) =>
      known.columns(['tenant_id', 'key']).doUpdateSet(facts).where('dues.done_at', 'is', null),
    )
    .execute();
}

interface Leasing {
  readonly now: Instant;
  readonly limit: number;
  readonly leaseSeconds: number;
}

async function lease(
  { transaction, tenantId }: StoreScope,
  { now, limit, leaseSeconds }: Leasing,
): Promise<(DueWork & { attempts: number })[]> {
  const rows = await transaction
    .with('picked', (all) =>
      all
        .selectFrom('dues')
        .select('key as picked_key')
        .where('tenant_id', '=', tenantId)
        .where('done_at', 'is', null)
        .where('due_at', '<=', now)
        .where(isFree)
        .orderBy('due_at')
        .orderBy('seq')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('dues')
    .from('picked')
    .set({ free_at: secondsFromNow(leaseSeconds), attempts: sql<number>`attempts + 1` })
    .where('tenant_id', '=', tenantId)
    .whereRef('key', '=', 'picked_key')
    .returningAll('dues')
    .execute();
  rows.sort((a, b) => (a.due_at === b.due_at ? a.seq - b.seq : a.due_at < b.due_at ? -1 : 1));
  return rows.map((row) => ({ ...workFrom(row), attempts: row.attempts }));
}

function workFrom(row: Selectable<DueTable>): DueWork {
  return {
    key: row.key,
    kind: row.kind,
    meetingId: row.meeting_id,
    dueAt: row.due_at,
    about: row.about,
    says: row.says,
  };
}
