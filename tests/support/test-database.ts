import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Database, DatabaseOptions } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { createStores } from '../../src/storage/stores.ts';
import type { Ports } from '../../src/use-cases/ports.ts';
import { migratedSnapshot } from './migrated-snapshot.ts';

/** What a test of both databases is given. */
export interface StorageUnderTest {
  readonly engine: 'pglite' | 'postgres';
  /** The file's database; open while its tests run. */
  database(): Database;
  /** The same data through connections of its own; PostgreSQL only. */
  another(options?: DatabaseOptions): Promise<Database>;
  /** A tenant that no other test has: nothing in it yet. */
  freshTenant(): Pick<Ports, 'atomically'>;
}

/**
 * Runs `define` for PGlite, and for PostgreSQL where there is one; where there is none its tests
 * are skipped and their title says why.
 */
export function onBothDatabases(define: (storage: StorageUnderTest) => void): void {
  describe('on PGlite', () => {
    const place: Place = { engine: 'pglite', open: openTestDatabase, leave: async () => {} };
    define(storageUnderTest(place));
  });
  const url = inject('postgresUrl');
  const title = url === undefined ? ` (skipped: ${inject('postgresMissing')})` : '';
  describe.skipIf(url === undefined)(`on PostgreSQL${title}`, () => {
    define(storageUnderTest(placeOnServer(url ?? '')));
  });
}

interface Place {
  readonly engine: StorageUnderTest['engine'];
  readonly open: (options?: DatabaseOptions) => Promise<Database>;
  readonly leave: () => Promise<void>;
}

function storageUnderTest({ engine, open, leave }: Place): StorageUnderTest {
  const opened: Database[] = [];
  const another = async (options?: DatabaseOptions) => {
    const database = await open(options);
    opened.push(database);
    return database;
  };
  const first = () => {
    const [database] = opened;
    if (database === undefined) throw new Error('the database is open only while tests run');
    return database;
  };
  beforeAll(async () => {
    await another();
  });
  afterAll(async () => {
    for (const each of opened) await each.close();
    await leave();
  });
  return {
    engine,
    database: first,
    another,
    freshTenant: () => createStores(first(), randomBytes(8).toString('hex')),
  };
}

/** A database of its own on the server, dropped at the end. */
function placeOnServer(serverUrl: string): Place {
  let made: Promise<TemporaryDatabase> | undefined;
  return {
    engine: 'postgres',
    open: async (options) => {
      made ??= temporaryDatabase(serverUrl);
      return openDatabase({ kind: 'postgres', url: (await made).url }, options);
    },
    leave: async () => {
      const database = await made;
      await database?.[Symbol.asyncDispose]();
    },
  };
}

export interface TemporaryDatabase extends AsyncDisposable {
  readonly url: string;
}

/** An empty database on this server, dropped when it is disposed of. */
export async function temporaryDatabase(serverUrl: string): Promise<TemporaryDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const address = new URL(serverUrl);
  address.pathname = `/${name}`;
  await onServer(serverUrl, `create database ${name}`);
  return {
    url: address.href,
    async [Symbol.asyncDispose]() {
      await onServer(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** PGlite in memory with all tables, from a snapshot: under a second instead of several. */
export async function openTestDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const snapshotFile = await migratedSnapshot();
  return openDatabase({ kind: 'embedded', directory: 'memory' }, { ...options, snapshotFile });
}
