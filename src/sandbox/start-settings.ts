import type { Env, EnvName, SandboxEnv, SandboxName } from '../config/env.ts';
import { defaultPort } from '../config/settings.ts';

/** What only a real tenant gives: with any of them set, somebody means that tenant. */
const ofARealTenant: readonly EnvName[] = [
  'TENANT_ID',
  'CLIENT_ID',
  'CLIENT_SECRET',
  'WORKER_CLIENT_ID',
  'WORKER_CLIENT_SECRET',
  'ORGANISER_MAILBOX',
  'ORGANISER_ID',
  'SITE_HOSTNAME',
  'SITE_PATH',
  'PUBLIC_ORIGIN',
];

export function realTenantNames(env: Env): EnvName[] {
  return ofARealTenant.filter((name) => env[name] !== undefined);
}

export interface SandboxPorts {
  readonly app: number;
  readonly pages: number;
  readonly microsoft: number;
}

/** Throws, in words, for what is no port and for one port given twice. */
export function portsFrom(env: Env, sandboxEnv: SandboxEnv): SandboxPorts {
  const ports = {
    app: port('PORT', env.PORT, defaultPort),
    pages: port('PAGES_PORT', sandboxEnv.PAGES_PORT, 4000),
    microsoft: port('MICROSOFT_PORT', sandboxEnv.MICROSOFT_PORT, 4443),
  };
  if (new Set(Object.values(ports)).size < 3) {
    throw new Error('PORT, PAGES_PORT and MICROSOFT_PORT must be three different ports.');
  }
  return ports;
}

function port(name: EnvName | SandboxName, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 65_535) return number;
  throw new Error(`${name} must be a port from 1 to 65535; it is "${text}".`);
}
