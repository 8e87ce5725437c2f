import type { Browser } from 'playwright-core';
import type { TestContext } from 'vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActPage } from '../../src/api/contract/group-answers.ts';
import { launchBrowser } from '../support/browser.ts';
import { axeFindings } from './tab-axe.ts';
import type { Answers } from './tab-page.ts';
import { builtTab, openTab } from './tab-page.ts';

let browser: Browser | undefined;
let folder = '';

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await builtTab();
});
afterAll(() => browser?.close());

const asked: ActPage = {
  state: 'ready',
  act: 'answer-invitation',
  title: 'Meeting of Thursday 10 September',
  askedAs: 'Dana Dyer (made up), Alliance Partnership Group',
  says: 'Are you coming on Thursday 10 September?',
  needsCode: false,
  signInUrl: null,
};
const toApprove: ActPage = {
  ...asked,
  act: 'clear-minutes',
  title: 'Minutes of Thursday 10 September',
  says: 'Do you approve the minutes of Thursday 10 September?',
  needsCode: true,
};

async function open(context: TestContext, answers: Answers, colorScheme: 'light' | 'dark') {
  if (browser === undefined) return context.skip('no Chromium, Chrome or Edge on this machine');
  const viewport = { width: 320, height: 640 };
  const tab = await openTab(browser, {
    folder,
    path: '/a#token.of.one.act',
    answers,
    colorScheme,
    viewport,
  });
  await tab.page.getByRole('heading', { level: 1 }).waitFor();
  return tab;
}

test.for<[string, ActPage, string]>([
  ['to be answered', asked, 'Coming'],
  ['to be approved', toApprove, 'Send me six digits'],
  [
    'of somebody with an account',
    { ...asked, state: 'sign-in', says: 'You have an account.', signInUrl: '/auth/sign-in' },
    'Sign in',
  ],
  ['that has ended', { ...asked, state: 'expired', says: 'This link ended.' }, ''],
  ['that was used', { ...toApprove, state: 'used', says: 'This is done already.' }, ''],
  ['that a newer version overtook', { ...toApprove, state: 'overtaken', says: 'Overtaken.' }, ''],
  ['that is not ours', { ...asked, state: 'not-valid', act: null, askedAs: null }, ''],
])('a link %s: one page, one act, and opening it does nothing', async (state, context) => {
  const [, page, button] = state;
  for (const scheme of ['light', 'dark'] as const) {
    await using tab = await open(context, { 'POST /api/acts/open': page }, scheme);
    await tab.page.getByText(page.says).waitFor();
    const first = tab.page.locator('.first');
    expect(await first.allInnerTexts()).toEqual(button === '' ? [] : [button]);
    expect(tab.sent.map(({ act }) => act)).toEqual(['POST /api/acts/open']);
    expect(tab.sent[0]?.body).toEqual({ token: 'token.of.one.act' });
    expect(await axeFindings(tab.page)).toEqual([]);
    const overflow = 'document.documentElement.scrollWidth - window.innerWidth';
    expect(await tab.page.evaluate(overflow)).toBeLessThanOrEqual(0);
  }
});

test('an approval asks for the digits, and a wrong number keeps what was typed', async (context) => {
  const says = 'We sent six digits to your address. Type them here.';
  const answers: Answers = {
    'POST /api/acts/open': toApprove,
    'POST /api/acts/do': { ...toApprove, says },
  };
  await using tab = await open(context, answers, 'light');
  const { page, sent } = tab;
  await page.getByRole('button', { name: 'Send me six digits' }).click();
  await page.getByLabel('Six digits').fill('123456');
  const wrong = { code: 'unusable', says: 'These digits are not right.', field: 'code' };
  await page.route('**/api/acts/do', (route) => route.fulfill({ status: 400, json: wrong }));
  await page.getByRole('button', { name: 'Approve the minutes' }).click();
  await page.getByRole('alert').getByText(wrong.says).waitFor();
  expect(await page.getByLabel('Six digits').inputValue()).toBe('123456');
  const done = { ...toApprove, state: 'done', says: 'Approved. Version 2 is on its way.' };
  await page.route('**/api/acts/do', (route) => route.fulfill({ json: done }));
  await page.getByRole('button', { name: 'Approve the minutes' }).click();
  await page.getByText(done.says).waitFor();
  await page.getByText('You can close this page.').waitFor();
  const digits = { token: 'token.of.one.act', code: null, answer: null };
  expect(sent.filter(({ act }) => act.endsWith('/do')).map(({ body }) => body)).toEqual([digits]);
});

test('an answer that could not be sent stays on the page', async (context) => {
  await using tab = await open(context, { 'POST /api/acts/open': asked }, 'light');
  const { page } = tab;
  await page.getByRole('button', { name: 'Send a deputy' }).click();
  await page.getByLabel('Your deputy’s name').fill('Toni Dale (made up)');
  await page.getByLabel('Their e-mail address').fill('toni.dale@dunwold.example');
  await page.route('**/api/acts/do', (route) => route.abort());
  await page.getByRole('button', { name: 'Send this deputy' }).click();
  await page.getByRole('alert').getByText('Not connected.').waitFor();
  expect(await page.getByLabel('Your deputy’s name').inputValue()).toBe('Toni Dale (made up)');
  expect(await axeFindings(page)).toEqual([]);
});
