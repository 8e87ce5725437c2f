import './config/require-node.mjs';
import { createApp } from './app.ts';
import { machineClock } from './clock.ts';
import { readEnv } from './config/env.ts';
import { settingsFrom } from './config/settings.ts';
import { SettingsError } from './config/settings-error.ts';

/** The process: environment, signals, exit code. */
async function main(): Promise<void> {
  const settings = settingsFrom(readEnv(), { mode: 'production' });
  const app = await createApp(settings, { clock: machineClock });
  const { origin } = await app.start();
  process.stdout.write(`Alliance Secretariat listens for ${origin}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.stop().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  const problems = error instanceof SettingsError ? error.problems : [message];
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
});
