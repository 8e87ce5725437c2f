import type { MarkStore } from '../use-cases/stores.ts';
import type { StoreScope } from './store-scope.ts';

/** Small named facts. */
export function markStore({ transaction, tenantId }: StoreScope): MarkStore {
  return {
    async get(name) {
      const row = await transaction
        .selectFrom('marks')
        .select('value')
        .where('tenant_id', '=', tenantId)
        .where('name', '=', name)
        .executeTakeFirst();
      return row?.value;
    },
    async set(name, value) {
      await transaction
        .insertInto('marks')
        .values({ tenant_id: tenantId, name, value })
        .onConflict((known) => known.columns(['tenant_id', 'name']).doUpdateSet({ value }))
        .execute();
    },
  };
}
