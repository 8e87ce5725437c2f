import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { envNames, packageNames } from '../../src/config/env.ts';
import { secretNames } from '../../src/config/secrets.ts';
import { settingsFrom } from '../../src/config/settings.ts';
import { SettingsError } from '../../src/config/settings-error.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const main = read('infra/main.bicep');
const webApp = read('infra/modules/web-app.bicep');

const ours: ReadonlySet<string> = new Set([...envNames, ...packageNames]);
const sandboxOnly = ['ENTRA_AUTHORIZE_ORIGIN', 'BOT_OPENID_METADATA_URL', 'TEAMS_HOST_ORIGIN'];
const ofTheHost = ['NODE_ENV', 'SCM_DO_BUILD_DURING_DEPLOYMENT'];
const ofTheToolkit = [
  'AZURE_RESOURCE_GROUP_NAME',
  'AZURE_SUBSCRIPTION_ID',
  'DATABASE_PASSWORD', // becomes part of DATABASE_URL
  'PUBLIC_HOST', // the host of PUBLIC_ORIGIN
  'PUBLISHED_APP_ID',
  'RESOURCE_SUFFIX',
  'TEAMSFX_ENV',
  'WEB_APP_RESOURCE_ID',
];

const settingsOfWebApp = new Map(
  [...webApp.matchAll(/\{ name: '(\w+)', value: (.+) \}/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
);

function requiredNames(): string[] {
  try {
    settingsFrom({}, { mode: 'production' });
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems.map((problem) => problem.replace(' is missing', ''));
  }
}

test('the web app is given every setting that production requires', () => {
  expect(requiredNames().length).toBeGreaterThan(10);
  expect(requiredNames().filter((name) => !settingsOfWebApp.has(name))).toEqual([]);
});

test('the web app is given no name that nobody reads, and none of the sandbox', () => {
  const given = [...settingsOfWebApp.keys()].filter((name) => !ofTheHost.includes(name));
  const known: readonly string[] = envNames;
  expect(given.filter((name) => !known.includes(name) || sandboxOnly.includes(name))).toEqual([]);
});

test('secrets reach the web app through the vault alone', () => {
  const open = secretNames.filter(
    (name) => settingsOfWebApp.get(name)?.startsWith("'@Microsoft.KeyVault(") !== true,
  );
  expect(open).toEqual([]);
});

test.each([
  ['teamsapp.yml'],
  ['infra/env/parameters.json'],
  ['infra/env/.env.production'],
  ['appPackage/manifest.json'],
])('every name in %s is one that is read', (path) => {
  const text = read(path);
  const names = [
    ...text.matchAll(/\$\{\{(\w+)\}\}/g),
    ...text.matchAll(/^(\w+)=/gm),
    ...text.matchAll(/^ {6}\w+: ([A-Z_]{4,})$/gm),
  ].map(([, name = '']) => name.replace(/^SECRET_/, ''));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !ours.has(name) && !ofTheToolkit.includes(name))).toEqual([]);
});

test('a secret has a name that the toolkit encrypts, and none lies in the environment file', () => {
  const named = `${read('teamsapp.yml')}${read('infra/env/parameters.json')}`;
  const bare = secretNames.filter((name) => new RegExp(`(\\{|: )${name}\\b`).test(named));
  expect(bare).toEqual([]);
  expect(read('infra/env/.env.production')).not.toMatch(/^(SECRET_|.*SECRET=|.*KEY=)/m);
});

describe('the Bicep files, which nothing has compiled yet', () => {
  const files = [main, ...moduleNames().map((name) => read(`infra/modules/${name}.bicep`))];

  test('say so in their first line', () => {
    for (const text of [...files, read('teamsapp.yml')]) {
      expect(text.split('\n')[0]).toMatch(/^(\/\/|#) Not (compiled|run)/);
    }
  });

  test.each(moduleNames())('%s is given the parameters that it asks for', (name) => {
    const asked = parametersOf(read(`infra/modules/${name}.bicep`)).required;
    const call = new RegExp(`module \\w+ 'modules/${name}\\.bicep' = \\{[\\s\\S]*?\\n\\}`).exec(
      main,
    );
    const given = [...(call?.[0] ?? '').matchAll(/^ {4}(\w+):/gm)].map(([, given = '']) => given);
    expect(given.sort()).toEqual(asked.sort());
  });

  test('the parameters file gives those of main.bicep', () => {
    const { required, optional } = parametersOf(main);
    const given = Object.keys(parse(read('infra/env/parameters.json')).parameters);
    expect(required.filter((name) => !given.includes(name))).toEqual([]);
    expect(given.filter((name) => ![...required, ...optional].includes(name))).toEqual([]);
  });

  test('close every bracket that they open', () => {
    for (const text of files) {
      const code = text.replace(/\/\/.*$|'(?:[^'\\]|\\.)*'/gm, '');
      for (const [open, close] of ['{}', '[]', '()']) {
        expect(code.split(open ?? '').length).toBe(code.split(close ?? '').length);
      }
    }
  });
});

test('the sandbox and the tests stay out of what is deployed', () => {
  const ignored = read('infra/deploy.ignore').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['src/sandbox', 'tests', '.data']));
  expect(webApp).toContain("appCommandLine: 'npm run serve'");
});

function moduleNames(): string[] {
  return readdirSync(join(root, 'infra/modules')).map((file) => file.replace('.bicep', ''));
}

function parametersOf(bicep: string): { required: string[]; optional: string[] } {
  const found = [...bicep.matchAll(/^param (\w+) \w+( =)?/gm)];
  const names = (optional: boolean) =>
    found.filter(([, , given]) => (given !== undefined) === optional).map(([, name = '']) => name);
  return { required: names(false), optional: names(true) };
}
