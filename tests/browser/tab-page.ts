import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const tabFolder = join(root, 'dist/tab');
export const tabOrigin = 'http://localhost:3978';

/** Answers of the server by `GET /api/week`; a number is a status with an empty answer. */
export type Answers = Record<string, unknown>;

/** One build for all tests of a run. */
export async function buildTab(): Promise<void> {
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
}

export interface TabOptions extends BrowserContextOptions {
  path: string;
  answers: Answers;
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
  const { path, answers, ...contextOptions } = options;
  const context = await browser.newContext({ locale: 'en-GB', ...contextOptions });
  const page = await context.newPage();
  const sent: OpenTab['sent'] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route(`${tabOrigin}/**`, (route) => answer(route, answers, sent));
  await page.goto(tabOrigin + path);
  return { page, sent, complaints, [Symbol.asyncDispose]: () => context.close() };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

async function answer(route: Route, answers: Answers, sent: OpenTab['sent']): Promise<void> {
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
  const file = join(tabFolder, pathname === '/a' ? 'a.html' : pathname);
  const isFile = extname(pathname) !== '' || pathname === '/a';
  if (isFile && !existsSync(file)) return route.fulfill({ status: 404, body: '' });
  const served = isFile ? file : join(tabFolder, 'index.html');
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
