import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestContext } from 'vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { castMember } from '../../src/sandbox/demo/cast.ts';
import { guidedPath } from '../../src/sandbox/demo/path/path.ts';
import { launchBrowser } from '../support/browser.ts';
import { sandboxForBrowser } from './sandbox-page.ts';
import { axeFindings } from './tab-axe.ts';

type Opened = Awaited<ReturnType<typeof sandboxForBrowser>>;

let sandbox: Opened;
let browser: Browser | undefined;
beforeAll(async () => {
  sandbox = await sandboxForBrowser();
  const host = `MAP teams.microsoft.com:443 127.0.0.1:${sandbox.microsoft.ports.microsoft}`;
  const args = [`--host-resolver-rules=${host}`, '--ignore-certificate-errors'];
  browser = await launchBrowser({ args });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await sandbox?.[Symbol.asyncDispose]();
});

/** A page that complains is a finding; axe needs a way past the pages' own policy. */
async function open(test: TestContext, path: string, options: BrowserContextOptions = {}) {
  if (browser === undefined) return test.skip('no Chromium, Chrome or Edge on this machine');
  const context = await browser.newContext({
    locale: 'en-GB',
    bypassCSP: true,
    baseURL: sandbox.origin,
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(path);
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
}

async function begun(page: Page): Promise<void> {
  const begin = page.getByRole('button', { name: 'Begin' });
  await page.getByRole('main').waitFor();
  if (await begin.isVisible()) await begin.click();
}

/** Does what the guide has before this act, in its order. */
async function comeTo(page: Page, id: string): Promise<void> {
  for (const act of guidedPath.flatMap(({ acts }) => acts)) {
    if (act.id === id) return;
    const answer = await page.request.post('/sandbox/path', { data: { act: act.id } });
    if (!answer.ok()) throw new Error(`${act.id}: ${await answer.text()}`);
  }
}

test('a newcomer begins, is School B and accepts the invitation in Outlook', async (context) => {
  await using opened = await open(context, '/');
  const { page, complaints } = opened;
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Do it' }).click();
  await page.locator('.acts li.done', { hasText: 'calls the meeting' }).waitFor();
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /School B/ })
    .click();
  await page.getByRole('button', { name: /Invitation/ }).click();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  await page.locator('.acts li.done', { hasText: 'School B' }).waitFor();
  const { world } = sandbox.microsoft;
  const organiser = world.mailboxes.find(({ personId }) => personId === world.organiserId);
  const attendee = organiser?.events[0]?.attendees.find(
    ({ address }) => address === castMember('school-b').mail,
  );
  expect(attendee?.response).toBe('accepted');
  expect(complaints).toEqual([]);
}, 90_000);

test('the clock goes to the next thing that happens and says what happened', async (context) => {
  await using opened = await open(context, '/?as=school-c&view=outlook');
  const { page } = opened;
  await begun(page);
  await page.getByRole('button', { name: /To the next thing/ }).click();
  await page.locator('.moved li').first().waitFor();
  await expect.poll(() => page.locator('.clock-face').innerText()).toContain('20 August 2020');
  await page
    .getByRole('button', { name: /please say if you are coming/ })
    .first()
    .waitFor();
}, 60_000);

test('the tab opens in the Teams host, signed in as the chosen person', async (context) => {
  await using opened = await open(context, '/?as=chair&view=tab');
  const { page } = opened;
  await begun(page);
  const tab = page.frameLocator('iframe.teams').frameLocator('iframe');
  await tab.getByRole('heading', { name: 'My week', level: 1 }).waitFor();
  await tab.getByText('Thursday 10 September').first().waitFor();
}, 60_000);

test('the same host page stands at Teams’ own address', async (context) => {
  const { id } = sandbox.microsoft.world.people.find(
    ({ mail }) => mail === castMember('secretariat').mail,
  ) ?? { id: '' };
  await using opened = await open(
    context,
    `https://teams.microsoft.com/teams?as=${id}&path=/groups/apg`,
  );
  const tab = opened.page.frameLocator('iframe');
  await tab.getByRole('heading', { level: 1, name: 'Alliance Partnership Group' }).waitFor();
  await opened.page.getByRole('button', { name: 'dark' }).click();
  await expect
    .poll(() => opened.page.getByRole('button', { name: 'dark' }).getAttribute('aria-pressed'))
    .toBe('true');
}, 60_000);

test('what one points at can still be read', async (context) => {
  await using opened = await open(context, '/?as=school-c&view=outlook');
  const { page } = opened;
  await begun(page);
  await page.getByRole('button', { name: 'Do it' }).hover();
  expect(await axeFindings(page)).toEqual([]);
});

test('after the papers the next thing that happens is the meeting', async (context) => {
  await using opened = await open(context, '/?as=secretariat&view=tab');
  const { page } = opened;
  await begun(page);
  await comeTo(page, 'to-the-meeting');
  const state = await page.request.get('/sandbox/state').then((answer) => answer.json());
  expect(state.clock.next).toMatchObject({
    at: '2020-09-10T09:00:00.000Z',
    says: expect.stringContaining('The meeting begins'),
  });
}, 120_000);

test('the chair approves the minutes on the card in the Teams chat', async (context) => {
  await using opened = await open(context, '/?as=chair&view=chat');
  const { page, complaints } = opened;
  await begun(page);
  await comeTo(page, 'chair-approves');
  await page.getByRole('button', { name: 'Approve version 2' }).click();
  await page.getByText(/Approved by the Chairperson/).waitFor();
  const minutes = await page.request.get('/sandbox/path').then((answer) => answer.json());
  expect(minutes.current).toBe(6);
  expect(complaints).toEqual([]);
}, 180_000);

test.for([
  ['outlook', 'light', 1280],
  ['chat', 'dark', 1280],
  ['files', 'light', 360],
  ['happened', 'dark', 1280],
  ['outlook', 'dark', 360],
] as const)(
  'axe finds nothing in %s, %s, %i pixels wide',
  async ([view, colorScheme, width], context) => {
    const path = `/?as=chair&view=${view}`;
    await using opened = await open(context, path, {
      colorScheme,
      viewport: { width, height: 800 },
    });
    const { page } = opened;
    await begun(page);
    await page
      .locator('#view')
      .getByRole('listitem')
      .or(page.locator('tbody tr'))
      .first()
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  },
);
