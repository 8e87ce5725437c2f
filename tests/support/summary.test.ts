import { expect, test } from 'vitest';
import { closingLine, countsOf } from './summary.ts';

const root = '/somewhere';

function reportOf(name: string, tests: [title: string, status: string][], status = 'passed') {
  const assertionResults = tests.map(([fullName, state]) => ({ fullName, status: state }));
  return {
    testResults: [{ name: `${root}/${name}`, status, message: 'boom\nat x', assertionResults }],
  };
}

test('each test counts once', () => {
  const report = reportOf('src/a.test.ts', [
    ['one', 'passed'],
    ['two', 'failed'],
    ['three', 'pending'],
    ['four', 'todo'],
  ]);
  expect(closingLine(countsOf(report, { strict: true, root }))).toBe(
    '1 passed, 1 failed, 2 skipped',
  );
});

test('a file that cannot be loaded is a failure', () => {
  const counts = countsOf(reportOf('src/a.test.ts', [], 'failed'), { strict: false, root });
  expect(counts).toMatchObject({ failed: 1, complaints: ['/src/a.test.ts: boom'] });
});

test.each([
  ['a browser test', 'tests/browser/tab.test.ts', 'the tab opens', true, 1],
  ['a contract test', 'tests/contracts/graph.test.ts', 'traffic fits', true, 1],
  ['a PostgreSQL test', 'src/storage/x.test.ts', 'meetings on PostgreSQL', true, 1],
  ['an ordinary test', 'src/api/x.test.ts', 'answers', true, 0],
  ['what is optional', 'tests/contracts/x.test.ts', 'the contract, where it is present', true, 0],
  ['a browser test outside CI', 'tests/browser/tab.test.ts', 'the tab opens', false, 0],
])('%s skipped', (_case, file, title, strict, failed) => {
  const counts = countsOf(reportOf(file, [[title, 'skipped']]), { strict, root });
  expect(counts.failed).toBe(failed);
  expect(counts.skipped).toBe(1 - failed);
});
