import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { pagesBuild } from '../../src/sandbox/pages/pages-build.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { builtTab, stateOf } from './tab-page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/pages-for-tests');

/** All that `npm start` starts, on free ports and a folder that is thrown away. */
export async function sandboxForBrowser(): Promise<Sandbox & AsyncDisposable> {
  const directory = await mkdtemp(join(tmpdir(), 'sandbox-pages-'));
  const fronts = { tab: await builtTab(), pages: await builtPages() };
  const [pages = 0, microsoft = 0, app = 0] = await freePorts(3);
  const sandbox = await startSandbox({
    directory,
    ports: { pages, microsoft, app },
    env: {},
    fronts: async () => fronts,
    say: () => {},
  });
  const dispose = async () => {
    await sandbox.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return Object.assign(sandbox, { [Symbol.asyncDispose]: dispose });
}

/** Built from the sources as they are, once; kept for the next run. */
async function builtPages(): Promise<string> {
  const sources = ['src/sandbox/pages', 'src/sandbox/teams-host', 'package-lock.json'];
  const folder = join(cache, stateOf(sources));
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, 'partial-'));
  await build({
    ...pagesBuild,
    logLevel: 'error',
    build: { ...pagesBuild.build, outDir, emptyOutDir: true },
  });
  await rename(outDir, folder).catch(() => rm(outDir, { recursive: true, force: true }));
  return folder;
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports: number[] = [];
  for (const server of servers) {
    await new Promise<void>((done) => server.listen({ host: '127.0.0.1', port: 0 }, done));
    const address = server.address();
    if (typeof address === 'object' && address) ports.push(address.port);
  }
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
