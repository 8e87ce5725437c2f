import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import type { Microsoft } from '../../src/sandbox/microsoft.ts';

export const kid = 'teams-key';
export const unendorsedKid = 'other-channel-key';

/** Signs as the Bot Framework does, and as those who would like to be it. */
export interface ChannelIssuer {
  readonly openIdMetadataUrl: string;
  /** Metadata of which the keys cannot be had. */
  readonly brokenMetadataUrl: string;
  readonly publicPem: string;
  sign(claims: JWTPayload, header?: { kid?: string; by?: 'us' | 'attacker' }): Promise<string>;
}

/** Its pages stand in the sandbox; no two sandboxes share an address, so no key is remembered. */
export async function startIssuer({ pages, origin }: Microsoft): Promise<ChannelIssuer> {
  const ours = await generateKeyPair('RS256', { extractable: true });
  const attackers = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(ours.publicKey)), alg: 'RS256', use: 'sig' };
  const keys = [
    { ...key, kid, endorsements: ['msteams'] },
    { ...key, kid: unendorsedKid, endorsements: ['webchat'] },
  ];
  const place = `${origin.pages}/issuer`;
  pages.add('/issuer/metadata', () => ({ jwks_uri: `${place}/keys` }));
  pages.add('/issuer/keys', () => ({ keys }));
  pages.add('/issuer/broken', (_request, reply) => reply.code(500).send('no'));
  return {
    openIdMetadataUrl: `${place}/metadata`,
    brokenMetadataUrl: `${place}/broken`,
    publicPem: JSON.stringify(key),
    sign: (claims, header = {}) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: header.kid ?? kid })
        .sign(header.by === 'attacker' ? attackers.privateKey : ours.privateKey),
  };
}
