import type { FastifyRequest } from 'fastify';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, jwtVerify, SignJWT } from 'jose';
import type { Actor } from '../use-cases/actor.ts';
import type { Ports } from '../use-cases/ports.ts';
import { NotSignedIn } from './error-response.ts';

/** What the sign-in proved. */
export interface SignedIn {
  tenantId: string;
  objectId: string;
  name: string;
  /** Holds the Entra app role of the partnership's office. */
  secretariat: boolean;
}

export interface AuthenticationSettings {
  tenantId: string;
  clientId: string;
  publicOrigin: string;
  /** Base64url, 32 bytes or more: signs our own tokens. */
  sessionKey: string;
}

const ownAudience = 'alliance-secretariat';
/** The token that a plain browser keeps in memory; renewed by its cookie. */
export const ownTokenSeconds = 15 * 60;
/** The Entra app role that office staff hold. */
const secretariatRole = 'Secretariat';

export interface Authentication {
  /** Throws NotSignedIn when the bearer is missing, forged, expired or of another tenant. */
  signedIn(request: FastifyRequest): Promise<SignedIn>;
  /** Signs a token of ours for a browser. Machine time decides when it ends. */
  issue(person: SignedIn): Promise<string>;
  fromClaims(claims: JWTPayload): SignedIn;
}

export function createAuthentication(settings: AuthenticationSettings): Authentication {
  const { tenantId } = settings;
  const key = new Uint8Array(Buffer.from(settings.sessionKey, 'base64url'));
  const entraKeys = createRemoteJWKSet(
    new URL(`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`),
  );
  return {
    async signedIn(request) {
      const token = bearerOf(request);
      const ours = await ownClaims(token, key, settings.publicOrigin);
      return fromClaims(ours ?? (await entraClaims(token, entraKeys, settings)), tenantId);
    },
    issue: (person) =>
      new SignJWT({
        tid: person.tenantId,
        oid: person.objectId,
        name: person.name,
        roles: person.secretariat ? [secretariatRole] : [],
      })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(settings.publicOrigin)
        .setAudience(ownAudience)
        .setIssuedAt()
        .setExpirationTime(`${ownTokenSeconds}s`)
        .sign(key),
    fromClaims: (claims) => fromClaims(claims, tenantId),
  };
}

function bearerOf(request: FastifyRequest): string {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw new NotSignedIn('no bearer');
  return token;
}

async function ownClaims(token: string, key: Uint8Array, issuer: string) {
  try {
    const options = { issuer, audience: ownAudience, algorithms: ['HS256'] };
    const { payload } = await jwtVerify(token, key, { ...options, requiredClaims: ['exp'] });
    return payload;
  } catch {
    return undefined;
  }
}

/** An SSO token of the tab: its audience is our API alone, its tenant ours alone. */
async function entraClaims(
  token: string,
  keys: JWTVerifyGetKey,
  { tenantId, clientId, publicOrigin }: AuthenticationSettings,
): Promise<JWTPayload> {
  const host = new URL(publicOrigin).host;
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      audience: [clientId, `api://${host}/${clientId}`],
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'oid', 'tid'],
      clockTolerance: 60,
    });
    const scopes = String(payload.scp ?? '').split(' ');
    if (!scopes.includes('access_as_user')) throw new NotSignedIn('scope');
    return payload;
  } catch (error) {
    throw new NotSignedIn('token refused', { cause: error });
  }
}

function fromClaims(claims: JWTPayload, tenantId: string): SignedIn {
  const { tid, oid, name, roles } = claims;
  if (tid !== tenantId || typeof oid !== 'string') throw new NotSignedIn('tenant');
  return {
    tenantId,
    objectId: oid,
    name: typeof name === 'string' ? name : '',
    secretariat: Array.isArray(roles) && roles.includes(secretariatRole),
  };
}

/** Who this is among the people of the groups; office staff may be in none. */
export async function actorOf(ports: Ports, who: SignedIn): Promise<Actor> {
  const person = await ports.atomically(({ partnership }) =>
    partnership.personByObjectId(who.objectId),
  );
  return { personId: person?.id ?? null, secretariat: who.secretariat, through: 'tab' };
}
