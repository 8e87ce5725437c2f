import { sql } from 'kysely';
import { instant } from '../domain/calendar/instant.ts';
import type { SessionStore } from '../use-cases/stores.ts';
import type { StoreScope } from './store-scope.ts';

/** Sign-ins that the cookie may renew; they end in machine time. */
export function sessionStore({ transaction, tenantId }: StoreScope): SessionStore {
  return {
    async add({ secretHash, personKey, expiresAt }) {
      await transaction
        .deleteFrom('sessions')
        .where('tenant_id', '=', tenantId)
        .where(sql<boolean>`expires_at::timestamptz < clock_timestamp()`)
        .execute();
      await transaction
        .insertInto('sessions')
        .values({
          tenant_id: tenantId,
          secret_hash: secretHash,
          person_key: personKey,
          expires_at: instant(expiresAt),
        })
        .execute();
    },
    async find(secretHash) {
      const row = await transaction
        .selectFrom('sessions')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('secret_hash', '=', secretHash)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return { personKey: row.person_key, expiresAt: row.expires_at };
    },
    async remove(secretHash) {
      await transaction
        .deleteFrom('sessions')
        .where('tenant_id', '=', tenantId)
        .where('secret_hash', '=', secretHash)
        .execute();
    },
  };
}
