import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { openDatabase } from '../../src/storage/database.ts';
import { migrations } from '../../src/storage/migrations/all.ts';

/**
 * A `snapshotFile` for `openDatabase`: all tables, no rows. Made once for these migrations and
 * this PGlite, and found by every later run.
 */
export async function migratedSnapshot(): Promise<string> {
  const pglite = packageJson.dependencies['@electric-sql/pglite'];
  const madeFrom = JSON.stringify([pglite, migrations]);
  const version = createHash('sha256').update(madeFrom).digest('hex');
  const directory = join(tmpdir(), 'secretariat-snapshots');
  const file = join(directory, `${version}.tar`);
  if (existsSync(file)) return file;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const database = await openDatabase({ kind: 'embedded', directory: 'memory' });
  await database.writeSnapshot(file);
  await database.close();
  return file;
}
