import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { DataNotReadable } from './database-errors.ts';
import { migrations } from './migrations/all.ts';
import type { Tables } from './tables.ts';

/** Any number, the same in every instance: they take turns. */
const turnOfMigrations = 7_203_415;

/** Runs what has not run yet, all or nothing. Throws DataNotReadable for newer data. */
export async function migrate(kysely: Kysely<Tables>): Promise<void> {
  await kysely.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${turnOfMigrations})`.execute(transaction);
    await sql`create table if not exists schema_migrations (
      name text primary key,
      ran_at timestamptz not null default clock_timestamp()
    )`.execute(transaction);
    const ran = await transaction.selectFrom('schema_migrations').select('name').execute();
    const known = new Set(migrations.map(({ name }) => name));
    const unknown = ran.find(({ name }) => !known.has(name));
    if (unknown !== undefined) {
      throw new DataNotReadable(
        `The data was written by a newer version of this program (it has ${unknown.name}). ` +
          'Start with that version.',
        { migration: unknown.name },
      );
    }
    const done = new Set(ran.map(({ name }) => name));
    for (const { name, sql: text } of migrations.filter((each) => !done.has(each.name))) {
      await sql.raw(text).execute(transaction);
      await transaction.insertInto('schema_migrations').values({ name }).execute();
    }
  });
}
