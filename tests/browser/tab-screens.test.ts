import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { TestContext } from 'vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { axeFindings } from './tab-axe.ts';
import type { OpenTab } from './tab-page.ts';
import { builtTab, openTab } from './tab-page.ts';
import { meetingPath, places, usual } from './tab-places.ts';

let browser: Browser | undefined;
let folder = '';

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await builtTab();
});
afterAll(() => browser?.close());

const wide = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const missing = 'no Chromium, Chrome or Edge on this machine';

type Place = (typeof places)[number];

/** Themes are the same page in other colours: only those are looked at again. */
const colours = { only: ['color-contrast', 'link-in-text-block'] };

const otherThemes = [
  ['dark', { colorScheme: 'dark', contrast: 'no-preference' }],
  ['high contrast', { colorScheme: 'light', contrast: 'more' }],
] as const;

/** Until the page wears the theme, which is fetched first. */
async function changeTheme({ page }: OpenTab, media: (typeof otherThemes)[number][1]) {
  const ground = 'getComputedStyle(document.querySelector("main section, main")).backgroundColor';
  const worn = 'getComputedStyle(document.querySelector(".fui-FluentProvider")).backgroundColor';
  const before = await page.evaluate(`${worn} + ${ground}`);
  await page.emulateMedia(media);
  await page.waitForFunction(`${worn} + ${ground} !== ${JSON.stringify(before)}`);
  // Buttons fade from one colour to the other.
  await page.waitForFunction('document.getAnimations().length === 0');
}

async function opened(context: TestContext, place: Place, look: BrowserContextOptions) {
  if (browser === undefined) return context.skip(missing);
  const [_name, path, heading, answers] = place;
  const tab = await openTab(browser, {
    folder,
    path,
    answers: { ...usual, ...answers },
    ...look,
  });
  await tab.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await tab.page.locator('main section, main [role=alert], main a').first().waitFor();
  return tab;
}

const tooWide = ({ page }: OpenTab) =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

test.for(places)('%s can be read by everyone, in every theme', async (place, context) => {
  await using tab = await opened(context, place, wide);
  expect(await tab.page.title()).toContain(place[2]);
  expect(await axeFindings(tab.page)).toEqual([]);
  for (const [theme, media] of otherThemes) {
    await changeTheme(tab, media);
    expect([theme, await axeFindings(tab.page, colours)]).toEqual([theme, []]);
  }
});

test.for(places.filter(([, path]) => /register|minutes|week/.test(path)))(
  '%s can be read in the colours of the system',
  async (place, context) => {
    await using tab = await opened(context, place, { ...wide, forcedColors: 'active' });
    // The system chooses the colours; axe would compare those of the style sheet.
    expect(await axeFindings(tab.page, { without: ['color-contrast'] })).toEqual([]);
  },
);

test.for(places)('%s fits a phone, 320 and 280', async (place, context) => {
  await using tab = await opened(context, place, phone);
  expect(await axeFindings(tab.page, { without: ['color-contrast'] })).toEqual([]);
  for (const width of [360, 320, 280]) {
    await tab.page.setViewportSize({ width, height: 640 });
    expect([width, await tooWide(tab)]).toEqual([width, 0]);
  }
});

test.for([
  'Change the agenda',
  'Add papers',
  'Send papers',
  'Send a deputy',
  'Why this number?',
  'Why Thursday 3 September?',
])('what opens by "%s" can be read by everyone', async (button, context) => {
  if (browser === undefined) return context.skip(missing);
  await using tab = await openTab(browser, { folder, path: meetingPath, answers: usual, ...wide });
  await tab.page.getByRole('button', { name: button }).first().click();
  expect(await axeFindings(tab.page)).toEqual([]);
});
