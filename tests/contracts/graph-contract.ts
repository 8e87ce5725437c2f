import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Exchange } from '../../src/sandbox/recording.ts';

const contract = resolve(import.meta.dirname, '../../../shared/graph-contract');
const checker = join(contract, 'check-graph-traffic.mjs');

/** Whether somebody has the official contract of Graph beside this repository. */
export const hasContract = existsSync(checker);

/** The errors that the contract finds in requests and answers, one a line. */
export function findingsIn(exchanges: readonly Exchange[]): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'graph-traffic-'));
  try {
    const file = join(directory, 'recording.jsonl');
    writeFileSync(file, exchanges.map((exchange) => JSON.stringify(exchange)).join('\n'));
    const options = ['--responses', '--json', '--upload-hosts', 'alliance.sharepoint.com'];
    const run = spawnSync(process.execPath, [checker, file, ...options], { encoding: 'utf8' });
    const errors = run.stdout.split('\n').filter((line) => line.includes('"sev":"error"'));
    return [...errors, run.stderr].filter((line) => line !== '');
  } finally {
    rmSync(directory, { recursive: true });
  }
}
