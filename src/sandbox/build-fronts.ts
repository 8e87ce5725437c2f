import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Front {
  readonly says: string;
  readonly output: string;
  /** Folders and files that the build is made from. */
  readonly sources: readonly string[];
  config(): Promise<InlineConfig>;
}

const fronts: readonly Front[] = [
  {
    says: 'Building the tab',
    output: 'dist/tab',
    sources: ['src/tab', 'src/api/contract.ts', 'vite.config.ts', 'package-lock.json'],
    config: async () => ({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' }),
  },
  {
    says: 'Building the pages',
    output: 'dist/sandbox',
    sources: ['src/sandbox/pages', 'src/sandbox/teams-host', 'package-lock.json'],
    config: async () => (await import('./pages/pages-build.ts')).pagesBuild,
  },
];

/** Builds the tab and the sandbox's pages where their sources have changed since the last time. */
export async function buildFronts(say: (words: string) => void): Promise<void> {
  for (const front of fronts) {
    const stamp = join(root, front.output, 'built-from.txt');
    const state = stateOf(front.sources);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) continue;
    say(front.says);
    // Vite is loaded only when there is something to build: a second start is quicker without.
    const { build } = await import('vite');
    await build(await front.config());
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
