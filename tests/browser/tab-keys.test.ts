import type { Browser, Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import type { Answers } from './tab-page.ts';
import { builtTab, openTab } from './tab-page.ts';
import { meetingPath, usual } from './tab-places.ts';
import { minutesWithChair } from './tab-samples/minutes.ts';
import { register } from './tab-samples/register.ts';

let browser: Browser | undefined;
let folder = '';

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await builtTab();
});
afterAll(() => browser?.close());

async function open(context: TestContext, path: string, answers: Answers = {}) {
  if (browser === undefined) return context.skip('no Chromium, Chrome or Edge on this machine');
  const options = { folder, path, answers: { ...usual, ...answers } };
  const tab = await openTab(browser, { ...options, viewport: { width: 1280, height: 800 } });
  await tab.page.locator('main section').first().waitFor();
  return tab;
}

const nameOfFocused = `{
  const { activeElement: focused } = document;
  (focused.getAttribute('aria-label') ?? focused.textContent).trim();
}`;

/** What has the focus, by its name for people. */
const focused = (page: Page) => page.evaluate(nameOfFocused);

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('going somewhere brings the focus to its heading, and back keeps the place', async (context) => {
  await using tab = await open(context, '/week');
  const { page } = tab;
  await page.getByRole('link', { name: /^Alliance Partnership Group/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Alliance Partnership Group' }).waitFor();
  expect(await focused(page)).toBe('Alliance Partnership Group');
  expect(await page.title()).toMatch(/^Alliance Partnership Group, /);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'My week' }).waitFor();
  expect(await focused(page)).toBe('My week');
});

test('the first Tab offers the way past the places', async (context) => {
  await using tab = await open(context, '/week');
  const { page } = tab;
  await press(page, 'Tab');
  expect(await focused(page)).toBe('Skip to the content');
  await press(page, 'Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
});

test('the register is one tab stop; arrows, Space, A and T do the rest', async (context) => {
  const mark = 'POST /api/meetings/m1/register/mark';
  const says = { says: 'Cat Head is here, 3 of 3.' };
  await using tab = await open(context, `${meetingPath}/register`, { [mark]: says });
  const { page, sent } = tab;
  await page.getByRole('button', { name: 'Here: Chris Chair (made up)' }).focus();
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  expect(await focused(page)).toBe('Here: Cat Head (made up)');
  await press(page, 'Space');
  await expect.poll(() => sent).toEqual([{ act: mark, body: { key: 'r4', mark: 'here' } }]);
  await page.getByRole('status').getByText(says.says).waitFor({ state: 'attached' });
  await press(page, 'ArrowDown', 'a');
  await expect.poll(() => sent.at(-1)?.body).toEqual({ key: 'r5', mark: 'apologies' });
  await press(page, 't');
  await page.getByLabel('Here from: Dee Head (made up)').waitFor();
  await press(page, 'Home', 'Shift+Tab');
  expect(await focused(page)).not.toMatch(/^(Here|Apologies|Times|Back):/);
  await press(page, 'Tab');
  expect(await focused(page)).toBe('Here: Chris Chair (made up)');
});

test('a quorum that is lost interrupts, once', async (context) => {
  const answers: Answers = { ...usual };
  await using tab = await open(context, `${meetingPath}/register`, answers);
  const lost = '2 of 3, not quorate since 11:20.';
  const [own, ...others] = register.quorum;
  const path = '**/api/meetings/m1/register';
  const now = { ...register, quorum: [{ ...own, sentence: lost, state: 'late' }, ...others] };
  await tab.page.route(path, (route) => route.fulfill({ json: now }));
  await tab.page.getByRole('alert').getByText(lost).waitFor({ state: 'attached', timeout: 15_000 });
});

test('why opens, closes by Escape and gives the focus back', async (context) => {
  await using tab = await open(context, meetingPath);
  const { page } = tab;
  await page.getByRole('button', { name: 'Why this number?' }).first().click();
  await page.getByRole('region', { name: 'Why this number?' }).waitFor();
  await press(page, 'Escape');
  expect(await focused(page)).toBe('Why this number?');
  expect(await page.getByRole('region', { name: 'Why this number?' }).count()).toBe(0);
});

test('the chair approves the version that is on the screen, and is asked once', async (context) => {
  const clear = 'POST /api/meetings/m1/minutes/clear';
  const says = { says: 'Approved. Version 2 is on its way to 8 people.' };
  await using tab = await open(context, `${meetingPath}/minutes`, {
    'GET /api/meetings/m1/minutes': minutesWithChair,
    [clear]: says,
  });
  const { page, sent } = tab;
  await page.getByRole('button', { name: 'Approve version 2' }).click();
  const dialog = page.getByRole('dialog', { name: 'Approve version 2?' });
  await dialog.getByText('It goes to 3 people by e-mail').waitFor();
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Approve version 2');
  expect(sent).toEqual([]);
  await press(page, 'Enter');
  await dialog.getByRole('button', { name: 'Approve version 2' }).click();
  await page.locator('main').getByText(says.says).waitFor();
  expect(sent).toEqual([{ act: clear, body: { version: 2, hash: 'b2'.repeat(32) } }]);
});

test('what cannot be reached is said, and what is known stays', async (context) => {
  await using tab = await open(context, meetingPath);
  const { page } = tab;
  await page.route('**/api/**', (route) => route.abort());
  await page.getByRole('banner').getByText('Not connected').waitFor({ timeout: 15_000 });
  await page.getByRole('heading', { name: 'Agenda' }).waitFor();
  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Not connected').first().waitFor({ state: 'detached' });
});
