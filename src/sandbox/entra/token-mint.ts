import type { JWTPayload } from 'jose';
import { exportJWK, generateKeyPair } from 'jose';
import { hasAccount, person as personOf } from '../world/people.ts';
import { issuerOf, personClaims, sign } from './signing.ts';
import { applicationIdUri, type EntraState } from './state.ts';
import type { EntraTokens, TabTokenOptions, TokenFault } from './tokens.ts';

const otherTenant = '0ddba11a-0000-4000-8000-00000000beef';

export function tokenMint(state: EntraState): EntraTokens {
  return {
    tabToken: async (personId, options) => sign(tabClaims(state, personId, options), state.key),
    wrongTabToken: (personId, fault) => wrongTabToken(state, personId, fault),
    requireConsent(personId, isRequired) {
      const { id } = personOf(state.store.world, personId);
      if (isRequired) state.consentRequired.add(id);
      else state.consentRequired.delete(id);
    },
  };
}

function tabClaims(
  state: EntraState,
  personId: string,
  { audience = 'application-id-uri' }: TabTokenOptions = {},
): JWTPayload {
  const { interactive } = state.apps;
  const person = personOf(state.store.world, personId);
  if (!hasAccount(person)) throw new Error(`${person.displayName} has no account to sign in with.`);
  return {
    ...personClaims(person, interactive),
    aud: audience === 'client-id' ? interactive.clientId : applicationIdUri(state),
    // The Teams desktop and mobile client.
    azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    azpacr: '0',
    scp: 'access_as_user',
  };
}

async function wrongTabToken(state: EntraState, personId: string, fault: TokenFault) {
  const claims = tabClaims(state, personId);
  switch (fault) {
    case 'expired':
      return sign(claims, state.key, { seconds: -600 });
    case 'wrong-audience':
      return sign({ ...claims, aud: 'api://elsewhere.example/another-app' }, state.key);
    case 'other-tenant':
      return sign({ ...claims, tid: otherTenant, iss: issuerOf(otherTenant) }, state.key);
    case 'wrong-issuer':
      return sign({ ...claims, iss: 'https://issuer.example/v2.0' }, state.key);
    case 'tampered':
      return tampered(await sign(claims, state.key));
    case 'unknown-key': {
      const { privateKey } = await generateKeyPair('RS256', { extractable: true });
      const key = { ...state.key, privateKey: await exportJWK(privateKey) };
      return sign(claims, key);
    }
  }
}

/** Another person's object id under the signature of the first. */
function tampered(token: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = Buffer.from(payload, 'base64url').toString('utf8');
  const changed = claims.replace(/"oid":"[^"]+"/, `"oid":"${otherTenant}"`);
  return [header, Buffer.from(changed).toString('base64url'), signature].join('.');
}
