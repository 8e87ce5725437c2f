import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import type { App } from '../../src/app.ts';
import { createApp } from '../../src/app.ts';
import { readEnv } from '../../src/config/env.ts';
import { settingsFrom } from '../../src/config/settings.ts';
import { instant } from '../../src/domain/calendar/instant.ts';
import { castMember, demoSeed, demoStart } from '../../src/sandbox/demo/cast.ts';
import { groupRequests } from '../../src/sandbox/demo/group-requests.ts';
import type { Microsoft, MicrosoftOptions } from '../../src/sandbox/microsoft.ts';
import { SandboxClock } from '../../src/sandbox/sandbox-clock.ts';
import { startMicrosoft } from '../../src/sandbox/start-microsoft.ts';
import type { Message } from '../../src/sandbox/world.ts';
import { migratedSnapshot } from './migrated-snapshot.ts';

/** What the server answered: the status and the parsed body. */
export interface Answer {
  status: number;
  body: unknown;
}

/** Somebody of the cast, acting through the product's own doors. */
export interface Somebody {
  key: string;
  /** The object id, or the address of somebody without an account. */
  id: string;
  name: string;
  get<T>(path: string): Promise<T>;
  /** Throws unless the server accepts. */
  act<T = { says: string; id?: string }>(path: string, body?: unknown, method?: string): Promise<T>;
  /** Whatever the server answers. */
  tries(path: string, body?: unknown, method?: string): Promise<Answer>;
  upload(path: string, file: { name: string; bytes: Uint8Array; type: string }): Promise<Answer>;
  /** Newest first. */
  letters(): readonly Message[];
}

/** The whole product on this machine, with the demo's made-up cast. */
export interface Sandbox extends AsyncDisposable {
  microsoft: Microsoft;
  app: App;
  origin: string;
  clock: SandboxClock;
  person(key: string): Somebody;
  /** Everything that is due now is done and delivered. */
  settles(): Promise<void>;
  /** Moves the clock forward, stopping at each thing that falls due. */
  advanceTo(iso: string): Promise<void>;
}

export interface SandboxOptions {
  record?: MicrosoftOptions['record'];
  /** Without it the two demo groups are set up first. */
  empty?: boolean;
  /** A PostgreSQL database for the product; without it a PGlite in memory. */
  databaseUrl?: string;
  /** The built tab; where `vite build` puts it when absent. */
  tabDirectory?: string;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const clock = new SandboxClock({ startAt: demoStart });
  const { record, databaseUrl } = options;
  const recording = record === undefined ? {} : { record };
  const microsoft = await startMicrosoft({ clock, seed: demoSeed, ...recording });
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const settings = settingsFrom(
    readEnv({
      ...microsoft.settings,
      PORT: String(port),
      DATA_DIRECTORY: 'memory',
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
      LINK_KEY: randomBytes(32).toString('base64url'),
      SESSION_KEY: randomBytes(32).toString('base64url'),
      LOG_LEVEL: 'warn',
    }),
    { mode: 'sandbox' },
  );
  const app = await createApp(settings, {
    clock: { now: () => instant(clock.now()) },
    // Tests drain by hand; the timer stays out of their way.
    pace: { tickSeconds: 3600, sweepSeconds: 3600 },
    ...(databaseUrl === undefined ? { snapshotFile: await migratedSnapshot() } : {}),
    ...(options.tabDirectory === undefined ? {} : { tabDirectory: options.tabDirectory }),
  });
  await app.start();
  microsoft.connectApp(origin);
  const person = (key: string) => somebody(microsoft, origin, key);
  const sandbox: Sandbox = {
    microsoft,
    app,
    origin,
    clock,
    person,
    settles: () => app.drain(),
    advanceTo: (iso) => advance(app, clock, iso),
    async [Symbol.asyncDispose]() {
      await app.stop();
      await microsoft.stop();
    },
  };
  if (!options.empty) await setUpGroups(sandbox);
  return sandbox;
}

async function setUpGroups({ microsoft, person }: Sandbox): Promise<void> {
  const secretariat = person('secretariat');
  for (const request of groupRequests(microsoft.world)) {
    await secretariat.act('/api/groups', request);
  }
}

async function advance(app: App, clock: SandboxClock, iso: string): Promise<void> {
  const target = instant(iso);
  for (;;) {
    await app.drain();
    const next = await app.next();
    if (next === null || next.at > target) break;
    if (next.at > clock.now()) clock.set(next.at);
  }
  if (target > clock.now()) clock.set(target);
  await app.drain();
}

function somebody(microsoft: Microsoft, origin: string, key: string): Somebody {
  const member = castMember(key);
  const account = microsoft.world.people.find(({ mail }) => mail === member.mail);
  const id = account?.id ?? member.mail;
  const call = async (path: string, init: RequestInit): Promise<Answer> => {
    // Somebody without an account has no token; what they do, they do by link.
    const token = member.kind === 'external' ? '' : await microsoft.entra.tabToken(id);
    const bearer = token === '' ? {} : { authorization: `Bearer ${token}` };
    const headers = { ...bearer, ...init.headers };
    const response = await fetch(`${origin}${path}`, { ...init, headers });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  const send = (path: string, body: unknown, method: string) =>
    call(path, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  const accepted = <T>({ status, body }: Answer, path: string): T => {
    if (status >= 300) throw new Error(`${key}: ${path} gave ${status} ${JSON.stringify(body)}`);
    return body as T;
  };
  return {
    key,
    id,
    name: member.name,
    get: async (path) => accepted(await call(path, {}), path),
    act: async (path, body, method = 'POST') => accepted(await send(path, body, method), path),
    tries: (path, body, method = 'POST') => send(path, body, method),
    upload: (path, { name, bytes, type }) => {
      const form = new FormData();
      form.append('title', name.replace(/\.[^.]*$/, ''));
      form.append('file', new Blob([Buffer.from(bytes)], { type }), name);
      return call(path, { method: 'POST', body: form });
    },
    letters: () => microsoft.inbox(id),
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
