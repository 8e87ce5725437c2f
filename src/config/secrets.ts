import type { Env, EnvName } from './env.ts';

/** Names whose values are never logged, printed or shown. The address of a database holds one. */
export const secretNames: readonly EnvName[] = [
  'CLIENT_SECRET',
  'WORKER_CLIENT_SECRET',
  'DATABASE_URL',
  'LINK_KEY',
  'SESSION_KEY',
];

/** Where secrets stand in what a request log sees, as paths for the logger's `redact`. */
export const secretLogPaths: readonly string[] = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  'headers.authorization',
  'headers.cookie',
];

/** Puts the name in place of each secret value: drivers like to quote the address they got. */
export function hideSecrets(text: string, env: Env): string {
  let hidden = text;
  for (const name of secretNames) {
    const value = env[name];
    if (value) hidden = hidden.replaceAll(value, `[${name}]`);
  }
  return hidden;
}
