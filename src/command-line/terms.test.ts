import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function terms(...args: string[]) {
  const command = ['src/command-line/terms.ts', ...args];
  const run = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

test('a file that is right is explained, rule by rule', () => {
  const { status, out, err } = terms(
    'check',
    'src/library/terms/llf-alliance-partnership-group.yaml',
  );
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out).toContain('Alliance Partnership Group (APG)');
  expect(out).toMatch(
    /QUORUM\n {2}The meeting is quorate with representatives of three organisations\./,
  );
  expect(out).toContain('Stated, under "Membership". Question 1 is open.');
  expect(out).toContain('6 open questions; set-up waits for none.');
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test.each([
  [['check', 'nowhere.yaml'], /^nowhere\.yaml: there is no such file\n$/],
  [['check', 'src'], /^src: this is a folder, not a file\n$/],
  [['check', 'package.json'], /^package\.json:1:1: this is not a terms file: .*\n$/],
  [['chek', 'x.yaml'], /^There is no "terms chek"\.\n\nTerms of reference/],
  [['check'], /^"terms check" is given wrongly\.\n\nTerms of reference/],
])('terms %j ends with 1 and a short message', (args, message) => {
  const { status, out, err } = terms(...args);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(message);
});

test('asked for nothing, it says what it can do', () => {
  expect(terms('--help')).toMatchObject({ status: 0, err: '' });
  expect(terms().out).toContain('npm run terms -- check FILE.yaml');
});
