import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, createApp } from '../app.ts';
import type { Env } from '../config/env.ts';
import { type Settings, settingsFrom } from '../config/settings.ts';
import type { FrontFolders } from './build-fronts.ts';
import { lockData } from './data-lock.ts';
import { demoSeed, demoStart } from './demo/cast.ts';
import { setUpDemo } from './demo/set-up-demo.ts';
import type { Microsoft } from './microsoft.ts';
import { addPages } from './pages/add-pages.ts';
import { DemoNotes } from './pages/routes/demo-notes.ts';
import { ExchangeBook } from './pages/routes/exchange-book.ts';
import { Refused } from './pages/routes/place.ts';
import { mustBeFree } from './ports-free.ts';
import { SandboxClock } from './sandbox-clock.ts';
import { startMicrosoft } from './start-microsoft.ts';

export interface SandboxOptions {
  /** Everything of the sandbox lies in it. */
  readonly directory: string;
  readonly ports: { readonly pages: number; readonly microsoft: number; readonly app: number };
  /** What people may set for the app: a database, how much it logs. */
  readonly env: Env;
  /** Builds what has to be built; called once it is certain that nothing is in the way. */
  fronts(): Promise<FrontFolders>;
  /** Told what is being done, for a step that takes long. */
  say(words: string): void;
}

export interface Sandbox {
  /** The one address that people open. */
  readonly origin: string;
  readonly microsoft: Microsoft;
  readonly app: App;
  readonly appOrigin: string;
  stop(): Promise<void>;
}

/** What of the folder outlives "Start again": tokens that SDKs keep are signed with these keys. */
const kept = new Set(['keys.json', 'sandbox.lock', 'app-keys.json']);

/**
 * Microsoft, the app and the pages on this machine, with a group that is ready to meet. Throws
 * before anything is touched when a port is taken or another sandbox has the data; stops all of
 * itself when a part cannot start.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  await mustBeFree(Object.values(options.ports));
  const unlock = lockData(options.directory);
  let running: Running | undefined;
  const startAgain = () => {
    again().catch((error: Error) => options.say(`It could not start again: ${error.message}`));
  };
  const again = async () => {
    await running?.stop();
    throwAway(options.directory);
    running = await run(options, startAgain);
  };
  try {
    running = await run(options, startAgain);
  } catch (error) {
    unlock();
    throw error;
  }
  const current = () => {
    if (!running) throw new Error('The sandbox has stopped.');
    return running;
  };
  return {
    origin: current().microsoft.origin.pages,
    appOrigin: current().appOrigin,
    get microsoft() {
      return current().microsoft;
    },
    get app() {
      return current().app;
    },
    async stop() {
      await running?.stop();
      unlock();
    },
  };
}

interface Running {
  readonly microsoft: Microsoft;
  readonly app: App;
  readonly appOrigin: string;
  stop(): Promise<void>;
}

async function run(options: SandboxOptions, again: () => void): Promise<Running> {
  await using parts = new AsyncDisposableStack();
  const { directory, ports } = options;
  const fronts = await options.fronts();
  const exchanges = new ExchangeBook();
  options.say('Starting Microsoft on this machine');
  const microsoft = parts.use(
    await startMicrosoft({
      dataDirectory: directory,
      clock: new SandboxClock({ startAt: demoStart }),
      // A link to SharePoint's or Teams' own host would leave this machine.
      seed: { ...demoSeed, browserOrigin: `http://localhost:${ports.pages}` },
      ports: { microsoft: ports.microsoft, pages: ports.pages },
      record: (exchange) => exchanges.add(exchange),
    }),
  );
  options.say('Preparing the database');
  const settings = settingsOf(options, microsoft);
  const app = await createApp(settings, {
    clock: microsoft.clock,
    tabDirectory: fronts.tab,
  });
  parts.defer(() => app.stop());
  const { origin } = await app.start();
  microsoft.connectApp(origin);
  const stage = { microsoft, app, appOrigin: origin };
  const notes = new DemoNotes(directory);
  if (!notes.isSetUp) {
    options.say('Setting up the group with its made-up people');
    await setUpDemo(stage);
    notes.setUp();
  }
  const startAgain = () => {
    if (settings.store.kind === 'postgres') {
      throw new Refused('The data is in your own PostgreSQL: empty that database, then restart.');
    }
    setImmediate(again);
  };
  parts.defer(addPages({ ...stage, exchanges, notes, folder: fronts.pages, startAgain }));
  const all = parts.move();
  return { ...stage, stop: () => all.disposeAsync() };
}

function settingsOf({ directory, ports, env }: SandboxOptions, microsoft: Microsoft): Settings {
  const own = {
    ...env,
    ...microsoft.settings,
    ...appKeys(directory),
    PORT: String(ports.app),
    PUBLIC_ORIGIN: `http://localhost:${ports.app}`,
    DATA_DIRECTORY: directory,
    LOG_LEVEL: env.LOG_LEVEL ?? 'error',
  };
  return settingsFrom(own, { mode: 'sandbox' });
}

/** Kept, so that links in old mails and open tabs outlive a restart. */
function appKeys(directory: string): Record<'LINK_KEY' | 'SESSION_KEY', string> {
  const file = join(directory, 'app-keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const key = () => randomBytes(32).toString('base64url');
  const keys = { LINK_KEY: key(), SESSION_KEY: key() };
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}

function throwAway(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (!kept.has(name)) rmSync(join(directory, name), { recursive: true, force: true });
  }
}
