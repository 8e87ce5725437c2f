import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { generate } from 'selfsigned';
import { z } from 'zod';
import { siteHostname } from '../world/seed.ts';

const Jwk = z.custom<JWK>((value) => typeof value === 'object' && value !== null);
const KeyPair = z.strictObject({ kid: z.string(), privateKey: Jwk, publicKey: Jwk });
/** PEM. */
const Certificate = z.strictObject({ key: z.string(), certificate: z.string() });
const Credentials = z.strictObject({
  authority: Certificate,
  server: Certificate,
  entra: KeyPair,
  bot: KeyPair,
});

export type KeyPair = z.output<typeof KeyPair>;
export type Credentials = z.output<typeof Credentials>;

export const serverNames = [
  'login.microsoftonline.com',
  'graph.microsoft.com',
  siteHostname,
  'teams.microsoft.com',
  'localhost',
] as const;

/**
 * One set for every memory-only sandbox of a process: SDKs keep tokens by client id for the whole
 * process, so a second sandbox with new keys would be sent tokens of the first.
 */
let shared: Promise<Credentials> | undefined;

/** Kept in the data directory, so that tokens and pinned keys outlive a restart. */
export async function credentials(dataDirectory: string | undefined): Promise<Credentials> {
  if (dataDirectory === undefined) {
    shared ??= createCredentials();
    return shared;
  }
  const file = join(dataDirectory, 'keys.json');
  if (existsSync(file)) return Credentials.parse(JSON.parse(readFileSync(file, 'utf8')));
  const created = await createCredentials();
  mkdirSync(dataDirectory, { recursive: true });
  writeFileSync(file, JSON.stringify(created), { mode: 0o600 });
  return created;
}

async function createCredentials(): Promise<Credentials> {
  const [entra, bot, certificates] = await Promise.all([
    signingKey('entra-1'),
    signingKey('bot-1'),
    createCertificates(),
  ]);
  return { entra, bot, ...certificates };
}

async function signingKey(kid: string): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    kid,
    privateKey: await exportJWK(privateKey),
    publicKey: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' },
  };
}

async function createCertificates(): Promise<Pick<Credentials, 'authority' | 'server'>> {
  const from = new Date(Date.now() - 86_400_000);
  const until = new Date(Date.now() + 820 * 86_400_000);
  const options = {
    keyType: 'ec' as const,
    algorithm: 'sha256',
    notBeforeDate: from,
    notAfterDate: until,
  };
  const authority = await generate([{ name: 'commonName', value: 'Sandbox authority' }], {
    ...options,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: 'Sandbox' }], {
    ...options,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...serverNames.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return {
    authority: { key: authority.private, certificate: authority.cert },
    server: { key: server.private, certificate: server.cert },
  };
}
