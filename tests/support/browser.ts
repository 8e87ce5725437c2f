import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, LaunchOptions } from 'playwright-core';
import { chromium } from 'playwright-core';

export interface BrowserOptions {
  /** Further flags, such as `--host-resolver-rules=…`. */
  readonly args?: readonly string[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const flags = [
  '--no-sandbox', // in a container we are root, and Chromium's own sandbox is not to be had
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium: the one from the packages on Linux, else an installed one. Undefined where
 * there is none; throws when one is there and does not start. Closing it is the caller's.
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser | undefined> {
  const args = [...flags, ...(options.args ?? [])];
  if (process.platform === 'linux' && process.arch === 'x64') return launchPacked(args);
  const executablePath = installedBrowser();
  return executablePath === undefined ? undefined : chromium.launch({ executablePath, args });
}

/** The pack carries the few libraries that a bare system lacks; they are lent only when needed. */
async function launchPacked(args: string[]): Promise<Browser> {
  const pack = await unpacked();
  const options: LaunchOptions = { executablePath: join(pack, 'chromium'), args };
  const env = await fontEnvironment(pack);
  try {
    return await chromium.launch({ ...options, env });
  } catch (error) {
    if (!String(error).includes('error while loading shared libraries')) throw error;
    const libraries = join(pack, 'al2023', 'lib');
    return await chromium.launch({ ...options, env: { ...env, LD_LIBRARY_PATH: libraries } });
  }
}

/** Unpacks once per version of the package (2 s, 210 MB); several processes may ask at once. */
async function unpacked(): Promise<string> {
  const manifest = await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'));
  const version = /"version":\s*"([^"]+)"/.exec(manifest.toString())?.[1] ?? 'unknown';
  const cache = join(root, 'node_modules/.cache/chromium');
  const finished = join(cache, version);
  if (existsSync(finished)) return finished;
  await mkdir(cache, { recursive: true });
  const partial = await mkdtemp(join(cache, 'partial-'));
  const script = fileURLToPath(new URL('unpack-browser.ts', import.meta.url));
  // The execution environment's name makes the pack unpack its shared libraries too.
  const env = { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await run(process.execPath, [script], { env });
  await rename(partial, finished).catch(() => rm(partial, { recursive: true, force: true }));
  return finished;
}

/** A system without fonts gets the pack's one; its own list of folders names a fixed place. */
async function fontEnvironment(pack: string): Promise<Record<string, string>> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]),
  );
  if (existsSync('/etc/fonts/fonts.conf')) return env;
  const file = join(pack, 'our-fonts.conf');
  const folders = `<dir>${pack}/fonts</dir><cachedir>${pack}/font-cache</cachedir>`;
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${folders}</fontconfig>\n`);
  return { ...env, FONTCONFIG_FILE: file };
}

function installedBrowser(): string | undefined {
  const windows = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ].flatMap((base) =>
    base === undefined
      ? []
      : [
          join(base, 'Microsoft/Edge/Application/msedge.exe'),
          join(base, 'Google/Chrome/Application/chrome.exe'),
        ],
  );
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const mac = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
  return [...windows, ...mac, ...onPath].find((path) => existsSync(path));
}
