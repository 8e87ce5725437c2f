import { expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';

test('a browser starts, runs script and closes', async (context) => {
  await using browser = await launchBrowser();
  if (browser === undefined) return context.skip('no Chromium, Chrome or Edge on this machine');
  const page = await browser.newPage();
  await page.setContent('<h1>Draft</h1><script>document.title = "ran"</script>');
  expect(await page.title()).toBe('ran');
  expect(await page.textContent('h1')).toBe('Draft');
});
