import { beforeAll, expect, test } from 'vitest';
import { builtTab } from './tab-page.ts';
import { weigh } from './tab-weight.ts';

let folder = '';
beforeAll(async () => {
  folder = await builtTab();
});

const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;

test('the first view is light enough for a phone', async () => {
  const firstView = ['index.html', 'screens/Week/Week.tsx', 'themes/light.ts'];
  const inBrowser = kilobytes(await weigh(folder, 'index.html', firstView));
  const inTeams = kilobytes(await weigh(folder, 'index.html', [...firstView, 'teams.ts']));
  console.log(`first view: ${inBrowser} kB gzip (in Teams ${inTeams} kB)`);
  expect(inTeams).toBeLessThanOrEqual(160);
  // teams-js is of no use outside a frame, so a plain browser must not fetch it.
  expect(inTeams - inBrowser).toBeGreaterThan(10);
});

test('the page behind an act link is a small page of its own', async () => {
  const size = kilobytes(await weigh(folder, 'a.html', ['a.html']));
  console.log(`act page: ${size} kB gzip`);
  expect(size).toBeLessThanOrEqual(30);
});
