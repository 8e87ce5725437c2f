import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

/** Where the fronts are built to. */
export interface FrontFolders {
  readonly tab: string;
  readonly pages: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

export const ourFronts: FrontFolders = {
  tab: join(root, 'dist/tab'),
  pages: join(root, 'dist/sandbox'),
};

interface Front {
  readonly says: string;
  readonly name: keyof FrontFolders;
  /** Folders and files that the build is made from. */
  readonly sources: readonly string[];
  config(): Promise<InlineConfig>;
}

const fronts: readonly Front[] = [
  {
    says: 'Building the tab',
    name: 'tab',
    sources: ['src/tab', 'src/api/contract', 'vite.config.ts', 'package-lock.json'],
    config: async () => ({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' }),
  },
  {
    says: 'Building the pages',
    name: 'pages',
    sources: ['src/sandbox/pages', 'src/sandbox/teams-host', 'package-lock.json'],
    config: async () => (await import('./pages/pages-build.ts')).pagesBuild,
  },
];

/** Builds the tab and the sandbox's pages where their sources have changed since the last time. */
export async function buildFronts(
  say: (words: string) => void,
  folders: FrontFolders = ourFronts,
): Promise<void> {
  for (const front of fronts) {
    const folder = folders[front.name];
    const stamp = join(folder, 'built-from.txt');
    const state = stateOf(front.sources);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) continue;
    say(front.says);
    // Vite is loaded only when there is something to build: a second start is quicker without.
    const vite = await import('vite');
    const config = await front.config();
    const build = { outDir: folder, emptyOutDir: true };
    await vite.build({ ...config, build: { ...config.build, ...build } });
    writeFileSync(stamp, state);
  }
}

/** Names, sizes and times of all sources; a checkout that touches nothing builds nothing. */
function stateOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesOf(join(root, source))) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.includes('.test.'));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}
