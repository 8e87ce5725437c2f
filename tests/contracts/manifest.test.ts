import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fillIn, PackageError, teamsPackage } from '../../src/command-line/teams-package.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const part = (name: string) => readFile(join(root, 'appPackage', name));
const values = {
  TEAMS_APP_ID: '11111111-2222-4333-8444-555555555555',
  CLIENT_ID: '22222222-2222-4333-8444-555555555555',
  PUBLIC_ORIGIN: 'https://secretariat.example',
  DEVELOPER_NAME: 'Oakfield "Trust" (made up)',
  DEVELOPER_WEBSITE_URL: 'https://oakfield.example',
  PRIVACY_URL: 'https://oakfield.example/privacy',
  TERMS_OF_USE_URL: 'https://oakfield.example/terms',
};

async function parts(change: (manifest: string) => string = (same) => same) {
  return {
    manifest: change((await part('manifest.json')).toString()),
    color: await part('color.png'),
    outline: await part('outline.png'),
  };
}

async function problemsOf(made: Promise<unknown>): Promise<string> {
  const error: unknown = await made.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof PackageError ? error.problems.join('\n') : `not refused: ${error}`;
}

test("the manifest passes Microsoft's schema 1.27 and holds what exists", async () => {
  const files = unzipSync(await teamsPackage(await parts(), values));
  expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json']));
  expect(manifest).toMatchObject({
    manifestVersion: '1.27',
    id: values.TEAMS_APP_ID,
    developer: { name: 'Oakfield "Trust" (made up)' },
    bots: [{ botId: values.CLIENT_ID, scopes: ['personal'] }],
    validDomains: ['secretariat.example'],
    webApplicationInfo: {
      id: values.CLIENT_ID,
      resource: `api://secretariat.example/${values.CLIENT_ID}`,
    },
  });
  expect(manifest.staticTabs[0]).toMatchObject({
    entityId: 'home',
    contentUrl: 'https://secretariat.example/',
    scopes: ['personal'],
  });
});

test('the version of the manifest is that of the product', async () => {
  const product = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const manifest = JSON.parse((await part('manifest.json')).toString());
  expect(manifest.version).toBe(product.version);
});

test('the same parts and values give the same bytes', async () => {
  const first = await teamsPackage(await parts(), values);
  const second = await teamsPackage(await parts(), values);
  expect(Buffer.compare(first, second)).toBe(0);
});

test('every missing value is named at once', async () => {
  const { TEAMS_APP_ID: _id, PUBLIC_ORIGIN: _origin, ...rest } = values;
  const problems = await problemsOf(parts().then((all) => teamsPackage(all, rest)));
  expect(problems).toBe('PUBLIC_ORIGIN is missing\nTEAMS_APP_ID is missing');
});

test.each<[string, (manifest: string) => string, RegExp]>([
  ['an unknown property', (text) => text.replace('"bots"', '"robots"'), /additional/i],
  [
    'a name of 31 characters',
    (text) => text.replace('"short": "Alliance', '"short": "The very whole Alliance'),
    /30/,
  ],
  [
    'a scope that does not exist',
    (text) => text.replaceAll('["personal"]', '["everywhere"]'),
    /allowed/,
  ],
  ['another schema version', (text) => text.replace('"1.27"', '"1.19"'), /not of schema 1\.27/],
])('a manifest with %s is refused', async (_case, change, expected) => {
  const problems = await problemsOf(teamsPackage(await parts(change), values));
  expect(problems).toMatch(expected);
});

test('icons of the wrong size, or that are no pictures, are refused', async () => {
  const all = await parts();
  const swapped = { ...all, color: all.outline, outline: Buffer.from('no picture') };
  expect(await problemsOf(teamsPackage(swapped, values))).toBe(
    'color.png is 32 by 32, it must be 192 by 192\noutline.png is not a PNG',
  );
});

test('an origin without https is refused', async () => {
  const wrong = { ...values, PUBLIC_ORIGIN: 'http://localhost:3978' };
  const problems = await problemsOf(parts().then((all) => teamsPackage(all, wrong)));
  expect(problems).toContain('PUBLIC_ORIGIN must start with https://');
});

test('a value cannot break out of its place', () => {
  const text = fillIn('{"name": "${{' + 'NAME}}"}', { NAME: '", "id": "x' });
  expect(JSON.parse(text)).toEqual({ name: '", "id": "x' });
});

test('the command writes the package, and says plainly what it lacks', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secretariat-package-'));
  try {
    const settings = join(folder, 'settings.env');
    const out = join(folder, 'made', 'app.zip');
    const command = [join(root, 'src/command-line/package-app.ts'), '--settings', settings];
    await writeFile(
      settings,
      Object.entries(values)
        .map(([name, text]) => `${name}='${text}'`)
        .join('\n'),
    );
    const { stdout } = await run(process.execPath, [...command, '--out', out]);
    expect(stdout).toContain('app.zip written');
    expect(Object.keys(unzipSync(await readFile(out)))).toHaveLength(3);

    await writeFile(settings, 'CLIENT_ID=\n');
    await expect(run(process.execPath, command, { env: {} })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^The app package was not made:\n {2}CLIENT_ID is missing\n/),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
