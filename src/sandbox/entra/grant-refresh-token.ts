import { delegatedAnswer, refreshAudience, signedInPerson } from './delegated-answer.ts';
import { delegatedScopes } from './scopes.ts';
import { issuerOf, verified } from './signing.ts';
import type { EntraState } from './state.ts';
import { authenticatedClient, EntraError, type Fields, required } from './token-request.ts';

export async function grantRefreshToken(state: EntraState, fields: Fields) {
  const client = authenticatedClient(state, fields);
  const claims = await verified(required(fields, 'refresh_token'), state.key, {
    audience: refreshAudience,
    issuer: issuerOf(state.store.world.tenantId),
  });
  if (typeof claims?.oid !== 'string' || claims.appid !== client.clientId) {
    throw new EntraError('invalid_grant', 70000, 'The refresh token is not valid.');
  }
  const kept = typeof claims.scope === 'string' ? claims.scope : '';
  const scope = fields.get('scope') ?? `${kept} openid profile offline_access`;
  return delegatedAnswer(state, {
    client,
    person: signedInPerson(state, claims.oid),
    scopes: delegatedScopes(state, client, scope),
  });
}
