import '../src/config/require-node.mjs';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Counts } from './support/summary.ts';
import { add, closingLine, countsOf, none } from './support/summary.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const inCi = process.env.CI === 'true';

/** A check that passes or fails as a whole; its output is shown when it fails. */
async function check(title: string, bin: string, ...args: string[]): Promise<Counts> {
  const started = performance.now();
  process.stdout.write(`${title} … `);
  const { code, output } = await runBin([bin, ...args], { quiet: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(code === 0 ? `ok (${seconds} s)` : `failed (${seconds} s)\n${output}`);
  if (code === 0) return { ...none, passed: 1 };
  return { ...none, failed: 1, complaints: [`${title} failed, see above`] };
}

/** One pass of vitest in a time zone, over `paths` (all tests when none are named). */
async function tests(title: string, zone: string, ...paths: string[]): Promise<Counts> {
  console.log(`\n${title}, TZ=${zone}`);
  const folder = await mkdtemp(join(tmpdir(), 'secretariat-report-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const bin = 'vitest/vitest.mjs';
  const { code } = await runBin([bin, 'run', '--passWithNoTests', ...reporters, ...paths], {
    env: { TZ: zone, TEST_TZ: zone },
  });
  try {
    const report: unknown = JSON.parse(await readFile(file, 'utf8'));
    const counts = countsOf(report, { strict: inCi, root: root.replace(/[/\\]$/, '') });
    if (code === 0 || counts.failed > 0) return counts;
    return add(counts, failure(`${title}: vitest ended with ${code} though no test failed`));
  } catch (error) {
    return failure(`${title}: no report (${error instanceof Error ? error.message : error})`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function failure(complaint: string): Counts {
  return { ...none, failed: 1, complaints: [complaint] };
}

/** Runs a package's own script on this Node: no shell, so that Windows does the same. */
function runBin(
  [bin = '', ...args]: string[],
  options: { quiet?: boolean; env?: Record<string, string> },
): Promise<{ code: number; output: string }> {
  const script = join(root, 'node_modules', ...bin.split('/'));
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.quiet ? 'pipe' : 'inherit', options.quiet ? 'pipe' : 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

const domain = 'src/domain/';
const passes = [
  () => check('Type check', 'typescript/bin/tsc', '--noEmit'),
  () => check('Lint', '@biomejs/biome/bin/biome', 'check', '.'),
  () => tests('All tests', 'Europe/London'),
  () => tests('Domain tests again', 'UTC', domain),
  () => tests('Domain tests again', 'Pacific/Auckland', domain),
];

let counts = none;
for (const pass of passes) counts = add(counts, await pass());

if (counts.complaints.length > 0) console.log('\nWhat failed:');
for (const complaint of counts.complaints) console.log(`  ${complaint}`);
console.log(`\n${closingLine(counts)}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
