import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/tab-for-tests');

export const tabOrigin = 'http://localhost:3978';

/** Answers of the server by `GET /api/week`; a number is a status with an empty answer. */
export type Answers = Record<string, unknown>;

/** The folder of the tab built from the sources as they are; built once, and kept for next time. */
export async function builtTab(): Promise<string> {
  const folder = join(cache, stateOf(['src/tab', 'vite.config.ts', 'package-lock.json']));
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, 'partial-'));
  const configFile = join(root, 'vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  // Another test may have finished the same build meanwhile; one of them is enough.
  await rename(outDir, folder).catch(() => rm(outDir, { recursive: true, force: true }));
  return folder;
}

/** Names, sizes and times of all files below the sources, as one short name. */
export function stateOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const inside = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }) : ['.'];
    for (const name of inside.map(String).sort()) {
      const { size, mtimeMs } = statSync(join(path, name));
      hash.update(`${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

export interface TabOptions extends BrowserContextOptions {
  /** From `builtTab`. */
  folder: string;
  path: string;
  answers: Answers;
  /** The high-contrast theme as the host wears it, without the system's own colours. */
  highContrast?: boolean;
}

export interface OpenTab extends AsyncDisposable {
  page: Page;
  /** Acts that reached the network's edge, as `POST /api/…` with what was sent. */
  sent: { act: string; body: unknown }[];
  /** What the browser complained about. */
  complaints: string[];
}

/** The built tab in a browser page, with sample answers at the edge of the network. */
export async function openTab(browser: Browser, options: TabOptions): Promise<OpenTab> {
  const { folder, path, answers, highContrast = false, ...contextOptions } = options;
  const contrast = highContrast ? 'more' : 'no-preference';
  const context = await browser.newContext({ locale: 'en-GB', contrast, ...contextOptions });
  if (contextOptions.forcedColors === undefined) await context.addInitScript(askForContrast);
  const page = await context.newPage();
  const sent: OpenTab['sent'] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route(`${tabOrigin}/**`, (route) => answer(route, { folder, answers, sent }));
  await page.goto(tabOrigin + path);
  return { page, sent, complaints, [Symbol.asyncDispose]: () => context.close() };
}

// The browser's wish for more contrast stands for the system's, so that a test can change it.
const askForContrast = `{
  const { matchMedia } = window;
  window.matchMedia = (query) =>
    matchMedia(query.includes('forced-colors') ? '(prefers-contrast: more)' : query);
}`;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface Edge {
  folder: string;
  answers: Answers;
  sent: OpenTab['sent'];
}

async function answer(route: Route, { folder, answers, sent }: Edge): Promise<void> {
  const request = route.request();
  const { pathname } = new URL(request.url());
  if (pathname === '/auth/renew') return route.fulfill({ json: { token: 'sample' } });
  if (pathname.startsWith('/api/')) {
    const act = `${request.method()} ${pathname}`;
    if (request.method() !== 'GET') sent.push({ act, body: bodyOf(route) });
    const found = answers[act];
    if (found === undefined) {
      const json = { code: 'not-found', says: 'This was moved or withdrawn.' };
      return route.fulfill({ status: 404, json });
    }
    if (typeof found === 'number') return route.fulfill({ status: found, body: '' });
    return route.fulfill({ json: found });
  }
  const file = join(folder, pathname === '/a' ? 'a.html' : pathname);
  const isFile = extname(pathname) !== '' || pathname === '/a';
  if (isFile && !existsSync(file)) return route.fulfill({ status: 404, body: '' });
  const served = isFile ? file : join(folder, 'index.html');
  return route.fulfill({ path: served, contentType: types[extname(served)] ?? '' });
}

function bodyOf(route: Route): unknown {
  const text = route.request().postData();
  if (text === null || text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
