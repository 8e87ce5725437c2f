import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './source-file.ts';

const notOurs = new Set(['node_modules', '.git', 'dist', '.data', 'coverage']);

/** All files that are, or would be, committed; without git, all but what is known to be made. */
export function repositoryFiles(): string[] {
  if (!existsSync(join(root, '.git'))) return walkFiles(root);
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const output = execFileSync('git', list, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return output.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

function walkFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (notOurs.has(entry.name)) return [];
    return entry.isDirectory() ? walkFiles(path) : [relative(root, path).split(sep).join('/')];
  });
}
