import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

const Chunk = z.object({
  file: z.string(),
  css: z.array(z.string()).default([]),
  imports: z.array(z.string()).default([]),
});
const Manifest = z.record(z.string(), Chunk);

/**
 * Bytes, gzipped, of what a browser fetches before it can draw the first view: the page, and each
 * of `entries` with all that it imports by itself, styles included, each file once.
 */
export async function weigh(
  folder: string,
  page: string,
  entries: readonly string[],
): Promise<number> {
  const manifest = Manifest.parse(await json(join(folder, '.vite/manifest.json')));
  const files = new Set([page]);
  const seen = new Set<string>();
  const add = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (chunk === undefined) throw new Error(`${key} was not built`);
    for (const file of [chunk.file, ...chunk.css]) files.add(file);
    chunk.imports.forEach(add);
  };
  entries.forEach(add);
  const sizes = [...files].map(async (file) => {
    return gzipSync(await readFile(join(folder, file)), { level: 9 }).byteLength;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function json(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
