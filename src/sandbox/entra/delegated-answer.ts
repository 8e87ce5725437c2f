import { hasAccount, personNamed } from '../world/people.ts';
import type { Person } from '../world.ts';
import type { AppRegistration } from './app-registrations.ts';
import type { RequestedScopes } from './scopes.ts';
import {
  graphAudience,
  issuerOf,
  legacyIssuerOf,
  personClaims,
  sign,
  tokenSeconds,
} from './signing.ts';
import { applicationIdUri, type EntraState } from './state.ts';
import { EntraError } from './token-request.ts';

export interface DelegatedGrant {
  readonly client: AppRegistration;
  readonly person: Person;
  readonly scopes: RequestedScopes;
  readonly nonce?: string | null;
}

export const refreshAudience = 'urn:sandbox:refresh';

/** The token endpoint's answer for a signed-in person. */
export async function delegatedAnswer(state: EntraState, grant: DelegatedGrant) {
  const { client, person, scopes } = grant;
  const claims = personClaims(person, client);
  const scope = [...scopes.names, ...(scopes.wantsIdToken ? ['openid', 'profile'] : [])].join(' ');
  return {
    token_type: 'Bearer',
    scope,
    expires_in: tokenSeconds,
    ext_expires_in: tokenSeconds,
    access_token: await accessToken(state, grant),
    ...(scopes.wantsIdToken && {
      id_token: await sign(
        {
          ...claims,
          aud: client.clientId,
          email: person.mail,
          ...(grant.nonce && { nonce: grant.nonce }),
        },
        state.key,
      ),
    }),
    ...(scopes.wantsRefreshToken && { refresh_token: await refreshToken(state, grant) }),
    client_info: Buffer.from(JSON.stringify({ uid: person.id, utid: person.tenantId })).toString(
      'base64url',
    ),
  };
}

/** Throws when the account is gone, disabled or not allowed to sign in. */
export function signedInPerson(state: EntraState, personId: string): Person {
  const person = personNamed(state.store.world, personId);
  if (!person || !hasAccount(person) || person.isSharedMailbox) {
    throw new EntraError('invalid_grant', 50057, 'The user account is disabled or unknown.');
  }
  return person;
}

async function accessToken(state: EntraState, { client, person, scopes }: DelegatedGrant) {
  const scp = scopes.names.join(' ');
  if (scopes.resource === 'app') {
    const claims = personClaims(person, client);
    const audience = applicationIdUri(state);
    return sign({ ...claims, aud: audience, azp: client.clientId, azpacr: '1', scp }, state.key);
  }
  const claims = {
    aud: graphAudience,
    iss: legacyIssuerOf(person.tenantId),
    appid: client.clientId,
    app_displayname: client.displayName,
    idtyp: 'user',
    name: person.displayName,
    oid: person.id,
    tid: person.tenantId,
    upn: person.userPrincipalName,
    scp: scp || 'User.Read',
    ver: '1.0',
  };
  return sign(claims, state.key);
}

async function refreshToken(state: EntraState, { client, person, scopes }: DelegatedGrant) {
  const claims = {
    aud: refreshAudience,
    iss: issuerOf(person.tenantId),
    oid: person.id,
    appid: client.clientId,
    scope: scopes.names.join(' '),
  };
  return sign(claims, state.key, { seconds: 90 * 86_400 });
}
