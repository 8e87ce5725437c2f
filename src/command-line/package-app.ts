import '../config/require-node.mjs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, parseEnv } from 'node:util';
import { readPackageEnv } from '../config/env.ts';
import { PackageError, teamsPackage } from './teams-package.ts';

const usage = `Makes the app package that is uploaded to Teams.

  npm run package -- [--settings FILE] [--out FILE]

  --settings  a file of NAME=value lines; without it, the environment is read
  --out       where to write, dist/alliance-secretariat.zip when not given

Needs TEAMS_APP_ID, CLIENT_ID, PUBLIC_ORIGIN, DEVELOPER_NAME, DEVELOPER_WEBSITE_URL,
PRIVACY_URL and TERMS_OF_USE_URL.`;

const root = fileURLToPath(new URL('../../', import.meta.url));

async function packageApp(): Promise<void> {
  const { values } = parseArgs({
    options: {
      settings: { type: 'string' },
      out: { type: 'string', default: join('dist', 'alliance-secretariat.zip') },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(usage);
  const file =
    values.settings === undefined ? {} : parseEnv(await readFile(values.settings, 'utf8'));
  const part = (name: string) => readFile(join(root, 'appPackage', name));
  const [manifest, color, outline] = await Promise.all([
    part('manifest.json'),
    part('color.png'),
    part('outline.png'),
  ]);
  const parts = { manifest: manifest.toString('utf8'), color, outline };
  const bytes = await teamsPackage(parts, readPackageEnv(file));
  await mkdir(dirname(values.out), { recursive: true });
  await writeFile(values.out, bytes);
  console.log(`${values.out} written (${bytes.byteLength} bytes); upload it to Teams.`);
}

try {
  await packageApp();
} catch (error) {
  const lines = error instanceof PackageError ? error.problems : [sayReason(error)];
  console.error(['The app package was not made:', ...lines.map((line) => `  ${line}`)].join('\n'));
  process.exitCode = 1;
}

function sayReason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
