import { expect, test } from 'vitest';
import { portsFrom, realTenantNames } from './start-settings.ts';
import { troubleWords } from './start-trouble.ts';

test.each([
  ['nothing set', {}, []],
  ['what the sandbox leaves to people', { PORT: '5000', LOG_LEVEL: 'warn' }, []],
  ['a secret of a real tenant', { CLIENT_SECRET: 'x' }, ['CLIENT_SECRET']],
  ['a real tenant', { TENANT_ID: 'x', SITE_PATH: 'y' }, ['TENANT_ID', 'SITE_PATH']],
])('the sandbox keeps off a real tenant: %s', (_case, env, names) => {
  expect(realTenantNames(env)).toEqual(names);
});

test('the ports are fixed, so that bookmarks hold', () => {
  expect(portsFrom({}, {})).toEqual({ app: 3978, pages: 4000, microsoft: 4443 });
  expect(portsFrom({ PORT: '5001' }, { PAGES_PORT: '5000' })).toMatchObject({
    app: 5001,
    pages: 5000,
  });
});

test.each([
  ['no number', { PORT: 'web' }, {}, 'PORT must be a port from 1 to 65535; it is "web".'],
  ['too large', {}, { PAGES_PORT: '70000' }, 'PAGES_PORT must be a port from 1 to 65535'],
  ['twice the same', { PORT: '4000' }, {}, 'must be three different ports'],
])('a port that cannot be is named: %s', (_case, env, sandboxEnv, message) => {
  expect(() => portsFrom(env, sandboxEnv)).toThrow(message);
});

test('a busy port is said in one line with what to do', () => {
  const busy = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE', port: 4000 });
  const words = troubleWords(busy);
  expect(words).toMatch(/^Port 4000 is taken .* PAGES_PORT\. Nothing has been started\.$/);
  expect(words).not.toContain('\n');
});
