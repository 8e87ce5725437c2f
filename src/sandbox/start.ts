import '../config/require-node.mjs';
import { resolve } from 'node:path';
import { readEnv, readSandboxEnv } from '../config/env.ts';
import { buildFronts, ourFronts } from './build-fronts.ts';
import { type Sandbox, startSandbox } from './start-sandbox.ts';
import { portsFrom, realTenantNames } from './start-settings.ts';
import { troubleWords } from './start-trouble.ts';

const startedAt = performance.now();

/** `npm start`: Microsoft, the app and a group with made-up people, on this machine only. */
async function main(): Promise<void> {
  const env = readEnv();
  const real = realTenantNames(env);
  if (real.length > 0) {
    throw new Error(
      `${real.join(', ')} ${real.length === 1 ? 'is' : 'are'} set, which belongs to a real tenant. ` +
        'The sandbox plays one of its own: unset it, or use npm run serve.',
    );
  }
  const ports = portsFrom(env, readSandboxEnv());
  const directory = resolve(env.DATA_DIRECTORY ?? '.data', 'sandbox');
  const sandbox = await startSandbox({ directory, ports, env, fronts: builtFronts, say });
  stopOnSignal(sandbox);
  console.log(`\nReady after ${seconds()} s. Open\n\n  ${sandbox.origin}\n`);
  console.log('Nothing leaves this machine. Ctrl+C stops it; the next start goes on from here.');
}

async function builtFronts() {
  await buildFronts(say);
  return ourFronts;
}

function say(words: string): void {
  console.log(`${words}…`);
}

function seconds(): string {
  return ((performance.now() - startedAt) / 1000).toFixed(1);
}

function stopOnSignal(sandbox: Sandbox): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // A second Ctrl+C does not wait.
      if (isStopping) process.exit(1);
      isStopping = true;
      console.log('\nStopping…');
      sandbox.stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }
}

function fail(error: unknown): never {
  console.error(`\n${troubleWords(error)}`);
  process.exit(1);
}

main().catch(fail);
