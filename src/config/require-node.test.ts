import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const script = fileURLToPath(new URL('require-node.mjs', import.meta.url));

/** A module that makes the process believe it is another version. */
function pretend(version: string): string {
  const versions = `{ ...process.versions, node: '${version}' }`;
  const code = `Object.defineProperty(process, 'versions', { value: ${versions} })`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

test.each(['22.19.0', '23.11.1'])('Node %s is refused in one line', async (version) => {
  await expect(run(process.execPath, ['--import', pretend(version), script])).rejects.toMatchObject(
    {
      code: 1,
      stderr: expect.stringMatching(/^Node 24 or newer is needed, this is [\d.]+\. .*\n$/),
    },
  );
});

test.each(['24.0.0', '26.1.0'])('Node %s is welcome', async (version) => {
  const { stdout, stderr } = await run(process.execPath, ['--import', pretend(version), script]);
  expect(stdout + stderr).toBe('');
});
