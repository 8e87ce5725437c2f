import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rm, watch, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { DataInUse, DataNotReadable } from '../../src/storage/database-errors.ts';
import type { Limits } from '../../src/storage/limits.ts';
import { createStores } from '../../src/storage/stores.ts';
import { migratedSnapshot } from '../support/migrated-snapshot.ts';

const program = fileURLToPath(new URL('../support/storage-process.ts', import.meta.url));
/** On a busy machine, processes that start and data that are copied take their time. */
vi.setConfig({ testTimeout: 90_000 });

let template = '';
let directory = '';
const children: ChildProcess[] = [];
const databases: Database[] = [];

beforeAll(async () => {
  template = await mkdtemp(join(tmpdir(), 'secretariat-template-'));
  const store = { kind: 'embedded', directory: template } as const;
  const database = await openDatabase(store, { snapshotFile: await migratedSnapshot() });
  await database.close();
});

afterAll(() => rm(template, { recursive: true, force: true }));

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'secretariat-storage-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  for (const database of databases.splice(0)) await database.close();
  await rm(directory, { recursive: true, force: true });
});

/** A folder in which somebody has worked before: opens far faster than a new one. */
async function withData(): Promise<void> {
  await cp(template, directory, { recursive: true });
}

async function open(limits: Partial<Limits> = {}): Promise<Database> {
  const snapshotFile = await migratedSnapshot();
  const database = await openDatabase({ kind: 'embedded', directory }, { snapshotFile, limits });
  databases.push(database);
  return database;
}

async function start(what: 'open' | 'write') {
  const given = [program, directory, what, await migratedSnapshot()];
  const child = spawn(process.execPath, given, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const hear = async () => JSON.parse((await lines.next()).value ?? '{}');
  return { child, hear };
}

/** Without any chance to tidy up. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('a second process on the same data is refused, with who has it and what to do', async () => {
  await withData();
  const first = await start('open');
  expect(await first.hear()).toEqual({ opened: directory });
  const refusal = await open().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DataInUse);
  expect(String(refusal)).toContain(join(directory, 'database'));
  expect(String(refusal)).toContain(`process ${first.child.pid}`);
  expect(String(refusal)).toContain('Stop that one first, or set DATA_DIRECTORY');
});

test('the refused process changes nothing and says so by its code', async () => {
  await withData();
  await open();
  const before = await readdir(directory);
  const second = await start('write');
  expect(await second.hear()).toMatchObject({ refused: 'data-in-use' });
  expect(await readdir(directory)).toEqual(before);
});

test('the same process does not open the data twice either', async () => {
  await withData();
  await open();
  await expect(open()).rejects.toThrow(DataInUse);
});

test('after a close the data can be opened again, with what was kept', async () => {
  await withData();
  const database = await open();
  await createStores(database, 'tenant').atomically(({ marks }) => marks.set('a', 'b'));
  await database.close();
  expect(await readdir(directory)).toEqual(['database']);
  const { atomically } = createStores(await open(), 'tenant');
  expect(await atomically(({ marks }) => marks.get('a'))).toBe('b');
});

test('a process that is killed while it writes loses nothing it had acknowledged', async () => {
  await withData();
  const writer = await start('write');
  let acknowledged = 0;
  while (acknowledged < 200) acknowledged = (await writer.hear()).kept ?? 0;
  await kill(writer.child);
  for (let heard = await writer.hear(); heard.kept !== undefined; heard = await writer.hear()) {
    acknowledged = heard.kept;
  }
  const { kysely } = await open();
  const rows = await kysely.selectFrom('marks').select('name').execute();
  const names = new Set(rows.map(({ name }) => name));
  const lost = Array.from({ length: acknowledged }, (_, row) => `row-${row + 1}`).filter(
    (name) => !names.has(name),
  );
  expect(lost).toEqual([]);
});

test('what a first start left when it was interrupted does not hinder the next one', async () => {
  const changes = watch(directory);
  const first = await start('open');
  for await (const { filename } of changes) if (filename === 'database.unfinished') break;
  await kill(first.child);
  expect(await readdir(directory)).toContain('database.unfinished');
  await open();
});

test('a folder with something else in it is refused, and nothing in it is touched', async () => {
  await mkdir(join(directory, 'database'));
  await writeFile(join(directory, 'database', 'minutes.txt'), 'x');
  await expect(open()).rejects.toThrow(/holds something else/);
  expect(await readdir(join(directory, 'database'))).toEqual(['minutes.txt']);
});

test('closing waits for the work that is under way', async () => {
  await withData();
  const database = await open();
  const { atomically } = createStores(database, 'tenant');
  const begun = Promise.withResolvers<void>();
  const work = atomically(async ({ marks }) => {
    await marks.set('a', '1');
    begun.resolve();
    await marks.set('a', '2');
  });
  await begun.promise;
  await database.close();
  await work;
  const again = createStores(await open(), 'tenant');
  expect(await again.atomically(({ marks }) => marks.get('a'))).toBe('2');
});

test('a statement that overruns ends alone: the data are there for the next one', async () => {
  await withData();
  const database = await open({ statementSeconds: 5 });
  const { atomically } = createStores(database, 'tenant');
  await atomically(({ marks }) => marks.set('a', 'b'));
  const long = sql`select count(*) from generate_series(1, 1000000000)`;
  await expect(long.execute(database.kysely)).rejects.toMatchObject({ code: '57014' });
  expect(await atomically(({ marks }) => marks.get('a'))).toBe('b');
});

test('data of another PostgreSQL inside PGlite is refused in words', async () => {
  await withData();
  const database = await open();
  await database.close();
  await writeFile(join(directory, 'database', 'PG_VERSION'), '17\n');
  await expect(open()).rejects.toThrow(DataNotReadable);
});
