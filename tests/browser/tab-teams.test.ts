import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

/** The theme that the tab wears, by the ground it stands on. */
const ground = (frame: Frame) =>
  frame.evaluate('getComputedStyle(document.querySelector(".fui-FluentProvider")).backgroundColor');

test('in Teams the tab signs in by itself and wears the theme of its host', async (context) => {
  if (browser === undefined) return context.skip('no Chromium, Chrome or Edge on this machine');
  const chair = sandbox.microsoft.world.people.find(({ mail }) => mail.startsWith('alex.ashby@'));
  const page = await browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
  await page.goto(`https://teams.microsoft.com/teams?as=${chair?.id}&theme=contrast`);
  const inside = page.frameLocator('iframe');
  await inside.getByRole('heading', { level: 1, name: 'My week' }).waitFor();
  await inside.getByRole('heading', { level: 2, name: 'My meetings' }).waitFor();
  const frame = page.frames().find((each) => each.url().startsWith(sandbox.appOrigin));
  if (frame === undefined) throw new Error('the tab is not framed');
  expect(await ground(frame)).toBe('rgb(0, 0, 0)');
  expect(await axeFindings(frame)).toEqual([]);
  // The host says who is signed in, so the tab does not.
  expect(await inside.getByText('Signed in as').count()).toBe(0);
  await inside.getByRole('link', { name: /^Alliance Partnership Group/ }).click();
  await inside.getByRole('heading', { level: 1, name: 'Alliance Partnership Group' }).waitFor();
  expect(await axeFindings(frame)).toEqual([]);
  await page.getByRole('button', { name: 'light' }).click();
  await expect.poll(() => ground(frame)).not.toBe('rgb(0, 0, 0)');
}, 60_000);
