import { botAudience, sign } from '../entra/signing.ts';
import type { KeyPair } from '../transport/credentials.ts';

export const channelIssuer = botAudience;

/** What Teams puts before every activity that it posts to the bot. */
export function channelToken(
  key: KeyPair,
  { clientId, serviceUrl }: { clientId: string; serviceUrl: string },
): Promise<string> {
  return sign({ iss: channelIssuer, aud: clientId, serviceurl: serviceUrl }, key);
}

export function botOpenIdConfiguration(origin: string) {
  return {
    issuer: channelIssuer,
    authorization_endpoint: 'https://invalid.botframework.com',
    jwks_uri: `${origin}/v1/.well-known/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  };
}

/** `endorsements` lets the bot refuse a key that may not speak for Teams. */
export function botKeys(key: KeyPair) {
  return { keys: [{ ...key.publicKey, endorsements: ['msteams'] }] };
}
