import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../src/sandbox/start.ts', import.meta.url));

interface Ended {
  code: number | null;
  said: string;
  complained: string;
}

/** Runs the program of `npm start` until it ends by itself. */
async function start(env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [program], { env });
  let said = '';
  let complained = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    complained += data.toString();
  });
  const [code] = await once(child, 'close');
  return { code, said, complained: complained.trim() };
}

function aFolder(): string {
  return mkdtempSync(join(tmpdir(), 'npm-start-'));
}

test('on a busy port it says which one in one line, and starts nothing', async () => {
  await using busy = await listening();
  const folder = aFolder();
  const ports = { ...(await freePorts()), PAGES_PORT: String(busy.port) };
  const ended = await start({ DATA_DIRECTORY: folder, ...ports });
  expect(ended.code).toBe(1);
  expect(ended.complained).toMatch(new RegExp(`^Port ${busy.port} is taken by another program`));
  expect(ended.complained.split('\n')).toHaveLength(1);
  expect(ended.said).toBe('');
  expect(readdirSync(folder)).toEqual([]);
});

test('a second one on the same data is refused and changes nothing', async () => {
  const folder = aFolder();
  const inside = join(folder, 'sandbox');
  mkdirSync(inside);
  writeFileSync(join(inside, 'sandbox.lock'), String(process.pid));
  const ports = await freePorts();
  const ended = await start({ DATA_DIRECTORY: folder, ...ports });
  expect(ended.code).toBe(1);
  expect(ended.complained).toBe(
    `The sandbox is already running on ${inside} (process ${process.pid}). ` +
      'Stop it first, or give this one another folder with DATA_DIRECTORY.',
  );
  expect(readdirSync(inside)).toEqual(['sandbox.lock']);
});

test('with the secret of a real tenant it does not start', async () => {
  const folder = join(aFolder(), 'data');
  const ended = await start({ DATA_DIRECTORY: folder, CLIENT_SECRET: 'of-a-real-tenant' });
  expect(ended.code).toBe(1);
  expect(ended.complained).toMatch(/^CLIENT_SECRET is set, which belongs to a real tenant\./);
  expect(ended.complained).not.toContain('of-a-real-tenant');
  expect(existsSync(folder)).toBe(false);
});

async function listening() {
  const server = createServer();
  await new Promise<void>((done) => server.listen({ host: '127.0.0.1', port: 0 }, done));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const close = () => new Promise<void>((done) => server.close(() => done()));
  return { port, [Symbol.asyncDispose]: close };
}

async function freePorts(): Promise<Record<string, string>> {
  const ports: Record<string, string> = {};
  for (const name of ['PORT', 'PAGES_PORT', 'MICROSOFT_PORT']) {
    await using one = await listening();
    ports[name] = String(one.port);
  }
  return ports;
}
