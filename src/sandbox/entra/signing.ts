import { createHash } from 'node:crypto';
import { importJWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { KeyPair } from '../transport/credentials.ts';
import type { Person } from '../world.ts';
import type { AppRegistration } from './app-registrations.ts';

export const graphAudience = 'https://graph.microsoft.com';
export const botAudience = 'https://api.botframework.com';
export const tokenSeconds = 3600;

export function issuerOf(tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}/v2.0`;
}

export function legacyIssuerOf(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}

export interface TokenTimes {
  /** From now, in machine time; may be negative. */
  readonly seconds?: number;
}

/** RS256. `iat`, `nbf` and `exp` are added, in machine time. */
export async function sign(claims: JWTPayload, key: KeyPair, times: TokenTimes = {}) {
  const seconds = times.seconds ?? tokenSeconds;
  const now = Math.floor(Date.now() / 1000);
  const from = Math.min(now, now + seconds - tokenSeconds);
  return new SignJWT({ ...claims, uti: claimId() })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
    .setIssuedAt(from)
    .setNotBefore(from)
    .setExpirationTime(now + seconds)
    .sign(await importJWK(key.privateKey, 'RS256'));
}

let claimNumber = 0;

/** Makes two tokens of the same second differ, as Entra's do. */
function claimId(): string {
  claimNumber += 1;
  return createHash('sha256').update(`${claimNumber}`).digest('base64url').slice(0, 22);
}

export interface Expectation {
  readonly audience: string | string[];
  readonly issuer: string | string[];
}

/** Undefined for whatever is not a valid token for this audience. */
export async function verified(
  token: string,
  key: KeyPair,
  expected: Expectation,
): Promise<JWTPayload | undefined> {
  try {
    const publicKey = await importJWK(key.publicKey, 'RS256');
    const { payload } = await jwtVerify(token, publicKey, { ...expected, algorithms: ['RS256'] });
    return payload;
  } catch {
    return undefined;
  }
}

/** The claims that a v2.0 token for the app itself carries about a person. */
export function personClaims(person: Person, client: AppRegistration): JWTPayload {
  return {
    iss: issuerOf(person.tenantId),
    oid: person.id,
    tid: person.tenantId,
    sub: createHash('sha256').update(`${person.id} ${client.clientId}`).digest('base64url'),
    name: person.displayName,
    preferred_username: person.kind === 'guest' ? person.mail : person.userPrincipalName,
    ...(person.roles.length > 0 && { roles: [...person.roles] }),
    ver: '2.0',
  };
}
