import { readFile, rename, writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Results } from '@electric-sql/pglite';
import { PGlite } from '@electric-sql/pglite';
import { bigintType, parseBigint } from './bigint.ts';
import type {
  FromWorker,
  ToWorker,
  WorkerError,
  WorkerResult,
  WorkerStart,
} from './pglite-messages.ts';

if (parentPort === null) throw new Error('pglite-worker.ts runs in a worker thread only');
const port = parentPort;
const start: WorkerStart = workerData;

const database = await PGlite.create({
  ...(start.directory === undefined ? {} : { dataDir: start.directory }),
  ...(start.snapshotFile === undefined
    ? {}
    : // Read whole: another process may put a newer one in its place meanwhile.
      { loadDataDir: new Blob([await readFile(start.snapshotFile)]) }),
  parsers: { [bigintType]: parseBigint },
});
await database.listen(start.wakeChannel, () => say({ say: 'woken' }));
port.on('message', (message: ToWorker) => void answer(message));
say({ say: 'ready' });

async function answer(message: ToWorker): Promise<void> {
  const { id } = message;
  try {
    say({ say: 'answer', id, result: await serve(message) });
  } catch (error) {
    say({ say: 'refusal', id, error: fieldsOf(error) });
  }
  if (message.ask === 'close') port.close();
}

async function serve(message: ToWorker): Promise<WorkerResult> {
  const nothing = { command: '', rowCount: 0, rows: [] };
  if (message.ask === 'query') return query(message.sql, message.values);
  if (message.ask === 'close') await database.close();
  else await writeSnapshot(message.file);
  return nothing;
}

/** Without values there may be several statements, as in a migration; the last one's result. */
async function query(sql: string, values: unknown[]): Promise<WorkerResult> {
  const result: Results | undefined =
    values.length > 0 ? await database.query(sql, values) : (await database.exec(sql)).at(-1);
  return {
    command: result?.command ?? '',
    rowCount: result?.affectedRows ?? 0,
    rows: result?.rows ?? [],
  };
}

/** Several processes may write the same snapshot: whoever renames last wins, none sees half. */
async function writeSnapshot(file: string): Promise<void> {
  const dump = await database.dumpDataDir('none');
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, dump.stream());
  await rename(unfinished, file);
}

function say(message: FromWorker): void {
  port.postMessage(message);
}

function fieldsOf(error: unknown): WorkerError {
  const fields: Partial<Record<string, unknown>> = typeof error === 'object' ? { ...error } : {};
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    message: error instanceof Error ? error.message : String(error),
    code: text(fields.code),
    detail: text(fields.detail),
    constraint: text(fields.constraint),
  };
}
