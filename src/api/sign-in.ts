import { createHash, randomBytes } from 'node:crypto';
import { ConfidentialClientApplication, CryptoProvider } from '@azure/msal-node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { addSeconds } from '../domain/calendar/instant.ts';
import type { Clock, Ports } from '../use-cases/ports.ts';
import type { Authentication, SignedIn } from './authenticate.ts';
import { NotSignedIn } from './error-response.ts';

export interface SignInSettings {
  tenantId: string;
  clientId: string;
  clientSecret: string;
  publicOrigin: string;
  /** Where the browser is sent to sign in; Microsoft's own in production. */
  entraAuthorizeOrigin: string;
  /** Base64url, 32 bytes or more. */
  sessionKey: string;
}

const begunCookie = 'sign-in';
const renewalCookie = 'renewal';
const begunSeconds = 600;
/** A browser stays signed in that long without asking; machine time. */
const renewalSeconds = 12 * 3600;

const Begun = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
});
const Kept = z.object({
  tenantId: z.string(),
  objectId: z.string(),
  name: z.string(),
  secretariat: z.boolean(),
});

export interface SignInParts {
  settings: SignInSettings;
  ports: Ports;
  authentication: Authentication;
  /** Sessions end in machine time, wherever governance time stands. */
  machineClock: Clock;
}

interface SignIn {
  settings: SignInSettings;
  msal: ConfidentialClientApplication;
  key: Uint8Array;
  scopes: string[];
  redirectUri: string;
}

/**
 * Sign-in of a plain browser: authorization code with PKCE, done by the server. The browser keeps
 * a short token in memory and a cookie that only renews it; no cookie authorises a request.
 */
export function registerSignIn(app: FastifyInstance, parts: SignInParts): void {
  const { settings, ports, authentication, machineClock } = parts;
  const { clientId, clientSecret, tenantId, publicOrigin } = settings;
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const signIn: SignIn = {
    settings,
    msal: new ConfidentialClientApplication({ auth: { clientId, clientSecret, authority } }),
    key: new Uint8Array(Buffer.from(settings.sessionKey, 'base64url')),
    scopes: [`api://${new URL(publicOrigin).host}/${clientId}/access_as_user`],
    redirectUri: `${publicOrigin}/auth/callback`,
  };
  app.get('/auth/sign-in', (request, reply) => begin(signIn, request, reply));
  app.get('/auth/callback', async (request, reply) => {
    const { person, to } = await finish(signIn, authentication, request);
    const secret = randomBytes(32).toString('base64url');
    const expiresAt = addSeconds(machineClock.now(), renewalSeconds);
    const session = { secretHash: hashOf(secret), personKey: JSON.stringify(person), expiresAt };
    await ports.atomically(({ sessions }) => sessions.add(session));
    return reply
      .setCookie(renewalCookie, secret, cookieOf(publicOrigin, 'strict'))
      .clearCookie(begunCookie, { path: '/auth' })
      .redirect(to);
  });
  app.post('/auth/renew', async (request) => renew(parts, request));
  app.post('/auth/sign-out', async (request, reply) => {
    const secret = request.cookies[renewalCookie];
    if (secret) await ports.atomically(({ sessions }) => sessions.remove(hashOf(secret)));
    return reply.clearCookie(renewalCookie, { path: '/auth' }).send({ says: 'Signed out.' });
  });
}

async function begin(signIn: SignIn, request: FastifyRequest, reply: FastifyReply) {
  const query = z.object({ to: z.string() }).safeParse(request.query);
  const crypto = new CryptoProvider();
  const { verifier, challenge } = await crypto.generatePkceCodes();
  const begun = {
    state: crypto.createNewGuid(),
    nonce: crypto.createNewGuid(),
    verifier,
    to: ownPath(query.data?.to ?? '', signIn.settings.publicOrigin),
  };
  const address = new URL(
    await signIn.msal.getAuthCodeUrl({
      scopes: signIn.scopes,
      redirectUri: signIn.redirectUri,
      state: begun.state,
      nonce: begun.nonce,
      codeChallenge: challenge,
      codeChallengeMethod: 'S256',
      prompt: 'select_account',
    }),
  );
  const { origin } = address;
  const there = address.href.replace(origin, signIn.settings.entraAuthorizeOrigin);
  const kept = await new SignJWT(begun)
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime(`${begunSeconds}s`)
    .sign(signIn.key);
  const options = { ...cookieOf(signIn.settings.publicOrigin, 'lax'), maxAge: begunSeconds };
  return reply.setCookie(begunCookie, kept, options).redirect(there);
}

async function finish(
  signIn: SignIn,
  authentication: Authentication,
  request: FastifyRequest,
): Promise<{ person: SignedIn; to: string }> {
  const query = z.object({ code: z.string(), state: z.string() }).safeParse(request.query);
  if (!query.success) throw new NotSignedIn('no code came back');
  const begun = await readBegun(signIn, request.cookies[begunCookie]);
  if (begun.state !== query.data.state) throw new NotSignedIn('another sign-in');
  const result = await codeTaken(signIn, query.data.code, begun);
  const claims = z.object({ nonce: z.string() }).loose().parse(result.idTokenClaims);
  if (claims.nonce !== begun.nonce) throw new NotSignedIn('replayed');
  return { person: authentication.fromClaims(claims), to: begun.to };
}

/** A code is good once: one that comes again, or is not ours, signs nobody in. */
async function codeTaken(
  signIn: SignIn,
  code: string,
  { verifier, nonce }: z.output<typeof Begun>,
) {
  const { msal, scopes, redirectUri } = signIn;
  try {
    const asked = { code, scopes, redirectUri, codeVerifier: verifier, nonce };
    return await msal.acquireTokenByCode(asked);
  } catch (error) {
    throw new NotSignedIn('code refused', { cause: error });
  }
}

async function readBegun(signIn: SignIn, cookie: string | undefined) {
  try {
    const { payload } = await jwtVerify(cookie ?? '', signIn.key, { algorithms: ['HS256'] });
    return Begun.parse(payload);
  } catch (error) {
    throw new NotSignedIn('no sign-in begun', { cause: error });
  }
}

async function renew(
  { ports, authentication, machineClock }: SignInParts,
  request: FastifyRequest,
) {
  const secret = request.cookies[renewalCookie];
  if (!secret) throw new NotSignedIn('no cookie');
  const session = await ports.atomically(({ sessions }) => sessions.find(hashOf(secret)));
  if (session === undefined || session.expiresAt < machineClock.now()) {
    throw new NotSignedIn('session over');
  }
  const person = Kept.parse(JSON.parse(session.personKey));
  return { token: await authentication.issue(person) };
}

/** Only a path of our own is followed, as a browser will read it: it drops tabs and newlines. */
export function ownPath(to: string, publicOrigin: string): string {
  if (!to.startsWith('/') || !URL.canParse(to, publicOrigin)) return '/week';
  const { origin, pathname, search, hash } = new URL(to, publicOrigin);
  const isOurs = origin === publicOrigin && !pathname.startsWith('//');
  return isOurs ? `${pathname}${search}${hash}` : '/week';
}

function cookieOf(publicOrigin: string, sameSite: 'strict' | 'lax') {
  return {
    path: '/auth',
    httpOnly: true,
    sameSite,
    secure: publicOrigin.startsWith('https:'),
    maxAge: renewalSeconds,
  } as const;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
