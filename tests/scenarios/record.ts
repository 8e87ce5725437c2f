import '../../src/config/require-node.mjs';
import { createWriteStream } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Exchange } from '../../src/sandbox/recording.ts';
import { startSandbox } from '../support/sandbox.ts';
import { liveTheWholeMeeting } from './live-the-whole-meeting.ts';
import { missingOperations, operationOf } from './operations-expected.ts';

/**
 * Lives the whole meeting without pages and writes every Graph exchange, with its production
 * address, as JSON lines. Exit 1 when an operation that the meeting needs did not occur.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { record: { type: 'string' } } });
  const exchanges: Exchange[] = [];
  const record = (exchange: Exchange) => {
    exchanges.push(exchange);
  };
  await using sandbox = await startSandbox({ record });
  await liveTheWholeMeeting(sandbox, (step) => process.stdout.write(`  ${step}\n`));
  if (values.record !== undefined) await write(values.record, exchanges);
  const counts = new Map<string, number>();
  for (const exchange of exchanges) {
    const operation = operationOf(exchange);
    counts.set(operation, (counts.get(operation) ?? 0) + 1);
  }
  process.stdout.write(`\n${exchanges.length} requests, ${counts.size} distinct operations:\n`);
  for (const [operation, count] of [...counts].sort()) {
    process.stdout.write(`${String(count).padStart(6)}  ${operation}\n`);
  }
  const missing = missingOperations(exchanges);
  for (const name of missing) process.stderr.write(`missing: ${name}\n`);
  return missing.length === 0 ? 0 : 1;
}

async function write(file: string, exchanges: readonly Exchange[]): Promise<void> {
  const stream = createWriteStream(file);
  for (const exchange of exchanges) stream.write(`${JSON.stringify(exchange)}\n`);
  await new Promise<void>((resolve, reject) => {
    stream.once('error', reject);
    stream.end(() => resolve());
  });
}

process.exitCode = await main();
