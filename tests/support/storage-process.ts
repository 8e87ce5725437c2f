/**
 * Another process on the same data, for tests: `node storage-process.ts FOLDER open|write
 * SNAPSHOT`. It says one JSON line for each thing that has happened, and ends when it is ended.
 */
import { openDatabase } from '../../src/storage/database.ts';
import { createStores } from '../../src/storage/stores.ts';

const [directory = '', what = '', snapshotFile = ''] = process.argv.slice(2);

function say(line: Record<string, string | number>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

try {
  const database = await openDatabase({ kind: 'embedded', directory }, { snapshotFile });
  say({ opened: directory });
  const { atomically } = createStores(database, 'tenant');
  for (let number = 1; what === 'write'; number += 1) {
    await atomically(({ marks }) => marks.set(`row-${number}`, `value-${number}`));
    say({ kept: number });
  }
} catch (error) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  say({ refused: code, message: String(error) });
}
