import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import { wakeChannel } from './engine.ts';
import type { Tables } from './tables.ts';

/** Where a store speaks: inside one transaction, for one tenant. */
export interface StoreScope {
  readonly transaction: Transaction<Tables>;
  readonly tenantId: string;
}

/** Announces new work; heard when the transaction is kept, and only then. */
export async function announceWork({ transaction }: StoreScope): Promise<void> {
  await sql`select pg_notify(${wakeChannel}, '')`.execute(transaction);
}

/** The database's own clock in `seconds`: machine time, never governance time. */
export function secondsFromNow(seconds: number) {
  return sql<Date>`clock_timestamp() + make_interval(secs => ${seconds})`;
}

/** Not leased by anybody, and not waiting for its next try. */
export const isFree = sql<boolean>`free_at <= clock_timestamp()`;
