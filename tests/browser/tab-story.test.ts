import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { aPdf } from '../support/files.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { startSandbox } from '../support/sandbox.ts';
import { builtTab } from './tab-page.ts';

let browser: Browser | undefined;
let sandbox: Sandbox;

beforeAll(async () => {
  browser = await launchBrowser();
  sandbox = await startSandbox({ tabDirectory: await builtTab() });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await sandbox?.[Symbol.asyncDispose]();
});

/** A browser of somebody's own, who has signed in as people do and stands at `path`. */
async function signedIn(at: Browser, key: string, path: string): Promise<Page> {
  const context = await at.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(sandbox.origin + path);
  await page.getByText(sandbox.person(key).name).first().click();
  await page.waitForURL(`${sandbox.origin}${path}`);
  return page;
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name }).click();

test('a meeting is lived through in the tab, from the call to the agreed minutes', async (context) => {
  if (browser === undefined) return context.skip('no Chromium, Chrome or Edge on this machine');
  const secretary = await signedIn(browser, 'secretariat', '/groups/apg');
  await press(secretary, 'Call a meeting');
  await secretary.getByLabel('Day').fill('2020-06-10');
  await press(secretary, 'Call the meeting');
  await says(secretary, 'That day has passed. Choose a day to come.');
  await secretary.getByLabel('Day').fill('2020-09-10');
  await press(secretary, 'Call the meeting');
  await secretary.getByRole('heading', { name: /^Meeting, Thursday 10 September/ }).waitFor();
  await sandbox.settles();
  expect(secretary.url()).toMatch(/\/groups\/apg\/meetings\/2020-09-10~[\w-]+$/);
  const path = new URL(secretary.url()).pathname;

  const schoolB = await signedIn(browser, 'school-b', '/week');
  await press(schoolB, 'Coming');
  await says(schoolB, 'Nothing is due from you.');
  await says(secretary, /^1 of 3 organisations/);

  await press(secretary, 'Add papers');
  const [empty, terms] = [
    { name: 'Nothing.pdf', mimeType: 'application/pdf', buffer: Buffer.from('') },
    {
      name: 'Terms of reference.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(await aPdf('Terms')),
    },
  ];
  await secretary.locator('input[type=file]').setInputFiles([empty, terms]);
  await says(secretary, 'This file is empty (0 bytes). Choose it again.');
  await press(secretary, 'Add to the papers');
  await says(secretary, '“Terms of reference” is filed.');
  await press(secretary, 'Close');
  await press(secretary, 'Send papers');
  await inDialog(secretary, 'Send papers');
  await sandbox.settles();
  await says(secretary, /^Papers went out on Wednesday 1 July/);

  await sandbox.advanceTo('2020-09-10T08:50:00.000Z');
  await secretary.goto(`${sandbox.origin}${path}/register`);
  await press(secretary, 'Open the register');
  for (const name of ['Ashby', 'Brook', 'Cole']) {
    await press(secretary, new RegExp(`^Here: .*${name}`));
  }
  await says(secretary, /^3 of 3, quorate since/);
  sandbox.clock.advance({ minutes: 20 });
  await press(secretary, /^Here: .*Brook/);
  await says(secretary, /^2 of 3, not quorate since/);
  await secretary.getByLabel('What was decided').fill('The terms of reference were agreed.');
  await press(secretary, 'Record the decision');
  await says(secretary, /^not quorate/);
  await press(secretary, 'Close the meeting');
  await inDialog(secretary, 'Close the meeting');

  await secretary.getByLabel('1 Terms of reference').fill('The terms were read.');
  await says(secretary, 'Saved');
  await press(secretary, 'Send to the chair');
  await inDialog(secretary, 'Send to the chair');
  await says(secretary, 'Version 1 is with the chair.');

  const chair = await signedIn(browser, 'chair', `${path}/minutes`);
  await press(chair, 'Ask for changes');
  await chair.getByLabel('What should change?').fill('Please add that the terms were agreed.');
  await press(chair, 'Send to the minute-taker');
  await says(secretary, 'Please add that the terms were agreed.');
  await secretary.getByLabel('1 Terms of reference').fill('The terms were read and agreed.');
  await press(secretary, 'Send to the chair');
  await inDialog(secretary, 'Send to the chair');
  await says(secretary, 'Version 2 is with the chair.');

  // The chair still reads version 1; nothing is approved that was not on the screen.
  await press(chair, 'Show version 2');
  await says(chair, 'What changed in version 2');
  await press(chair, 'Approve version 2');
  await inDialog(chair, 'Approve version 2');
  await sandbox.settles();
  await says(chair, /^Out as DRAFT since/);

  await schoolB.goto(`${sandbox.origin}${path}/minutes`);
  await press(schoolB, 'Agree the minutes');
  await says(schoolB, '1 of 3 organisations have agreed by correspondence.');
}, 180_000);

test('somebody with only an address answers by the link in the mail', async (context) => {
  if (browser === undefined) return context.skip('no Chromium, Chrome or Edge on this machine');
  const { id } = await sandbox.person('secretariat').act('/api/groups/apg/meetings', {
    heldOn: '2020-11-12',
    startsAt: '10:00',
    lengthMinutes: 90,
  });
  await sandbox.settles();
  const link = sandbox
    .person('school-d')
    .letters()
    .map(({ body }) => /http[^"\s]*\/a#[\w.~-]+/.exec(body.content)?.[0])
    .find((found) => found !== undefined);
  const page = await browser.newPage();
  await page.goto(link ?? 'about:blank');
  await says(page, /^Are you coming on Thursday 12 November/);
  await press(page, 'Send a deputy');
  await page.getByLabel('Your deputy’s name').fill('Toni Dale (made up)');
  await page.getByLabel('Their e-mail address').fill('toni.dale@dunwold.example');
  await press(page, 'Send this deputy');
  await says(page, 'You can close this page');
  await sandbox.settles();
  const { coming } = await sandbox
    .person('secretariat')
    .get<{ coming: { substitute: string | null }[] }>(`/api/meetings/${id}`);
  expect(coming.map(({ substitute }) => substitute)).toContain('Toni Dale (made up)');
}, 60_000);
