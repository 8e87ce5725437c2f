import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** A server for tests, with an empty database `postgres`; or why there is none. */
export type TestPostgres =
  | { readonly found: true; readonly url: string; stop(): Promise<void> }
  | { readonly found: false; readonly reason: string };

interface Cluster {
  readonly bin: string;
  readonly directory: string;
  readonly password: string;
  readonly as: RunAs;
}

type RunAs = { readonly uid: number; readonly gid: number } | Record<string, never>;

const run = promisify(execFile);
const oldestMajor = 15;
const extension = process.platform === 'win32' ? '.exe' : '';

/**
 * Uses `TEST_DATABASE_URL` when it is set; else starts a throw-away cluster on a free loopback port
 * from the PostgreSQL that is installed. Never throws: a machine without a server has a reason.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env.TEST_DATABASE_URL?.trim();
  if (given) return { found: true, url: given, stop: async () => {} };
  const bin = findServer();
  if (bin === undefined) {
    return { found: false, reason: `no PostgreSQL ${oldestMajor} or newer is installed` };
  }
  try {
    return await startCluster(bin);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { found: false, reason: `the PostgreSQL in ${bin} did not start: ${why}` };
  }
}

async function startCluster(bin: string): Promise<TestPostgres> {
  const directory = await mkdtemp(join(tmpdir(), 'secretariat-postgres-'));
  const cluster = { bin, directory, password: randomBytes(18).toString('hex'), as: runAs() };
  try {
    await createCluster(cluster);
    const port = await freePort();
    const server = await startServer(cluster, port);
    const stopAtExit = () => server.kill('SIGQUIT');
    process.once('exit', stopAtExit);
    return {
      found: true,
      url: `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`,
      stop: async () => {
        process.off('exit', stopAtExit);
        await stopServer(server);
        await remove(directory);
      },
    };
  } catch (error) {
    await remove(directory);
    throw error;
  }
}

async function createCluster(cluster: Cluster): Promise<void> {
  const { directory, as } = cluster;
  const passwordFile = join(directory, 'password');
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  if (as.uid !== undefined) {
    await chown(passwordFile, as.uid, as.gid);
    await chown(directory, as.uid, as.gid);
  }
  const options = ['--no-sync', '--no-locale', '--encoding=UTF8', '--auth=scram-sha-256'];
  const names = ['--username=postgres', `--pwfile=${passwordFile}`, '-D', join(directory, 'data')];
  await run(join(cluster.bin, `initdb${extension}`), [...options, ...names], {
    ...as,
    cwd: directory,
  });
}

/** Resolves when the server says that it takes connections. */
function startServer(cluster: Cluster, port: number): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off', // nothing here outlives the run
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 200,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(
    join(cluster.bin, `postgres${extension}`),
    ['-D', join(cluster.directory, 'data'), ...flags],
    { ...cluster.as, cwd: cluster.directory, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr.on('data', (chunk: Buffer) => {
      if (log.length < 20_000) log += chunk.toString();
      if (log.includes('ready to accept connections')) resolve(server);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(log.trim().split('\n').at(-1) ?? 'it ended')));
  });
}

/** SIGINT is PostgreSQL's fast shutdown: open connections are closed, not waited for. */
function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGINT');
  });
}

function remove(directory: string): Promise<void> {
  return rm(directory, { recursive: true, force: true, maxRetries: 5 });
}

/** PostgreSQL refuses to run as root, so root lends it the account of its package, or nobody's. */
function runAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root and there is no other account');
}

function findServer(): string | undefined {
  const installed = [
    ...versionsIn('/usr/lib/postgresql'),
    ...versionsIn('C:\\Program Files\\PostgreSQL'),
    ...versionsIn('/Library/PostgreSQL'),
  ].sort((a, b) => b.major - a.major);
  const onPath = (process.env.PATH ?? '').split(delimiter);
  const homebrew = ['/opt/homebrew/bin', '/usr/local/bin', '/usr/pgsql/bin'];
  const candidates = [...installed.map((found) => found.bin), ...onPath, ...homebrew];
  return candidates.find(
    (bin) =>
      existsSync(join(bin, `initdb${extension}`)) && existsSync(join(bin, `postgres${extension}`)),
  );
}

function versionsIn(folder: string): { major: number; bin: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => ({ major: Number.parseInt(name, 10), bin: join(folder, name, 'bin') }))
    .filter((found) => found.major >= oldestMajor);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
