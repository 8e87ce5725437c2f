import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParserPlugin } from '@babel/parser';
import { parse } from '@babel/parser';
import type { SyntaxNode } from './syntax.ts';
import { isNode } from './syntax.ts';

/** One file of ours, parsed; paths are relative to the repository, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly program: SyntaxNode;
  readonly comments: readonly { readonly text: string; readonly line: number }[];
}

/** Something that is not as agreed, and why it matters. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly why: string;
}

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Throws SyntaxError, naming the file, for text that is not TypeScript. */
export function sourceFile(path: string, text: string): SourceFile {
  try {
    const plugins: ParserPlugin[] = path.endsWith('x') ? ['typescript', 'jsx'] : ['typescript'];
    const file = parse(text, { sourceType: 'module', plugins });
    const program: unknown = file.program;
    if (!isNode(program)) throw new Error('the parser answered no program');
    const comments = (file.comments ?? []).map(({ value, loc }) => ({
      text: value,
      line: loc?.start.line ?? 1,
    }));
    return { path, text, program, comments };
  } catch (cause) {
    throw new SyntaxError(`${path} cannot be parsed`, { cause });
  }
}

/** Every TypeScript file under `folders`, parsed. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => filesUnder(folder))
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')));
}

/** Paths of all files under a folder of the repository. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Tests and what only they use. */
export function isTest(path: string): boolean {
  return path.startsWith('tests/') || /\.test\.tsx?$/.test(path);
}

export function say({ path, line, why }: Finding): string {
  return `${path}:${line}: ${why}`;
}
