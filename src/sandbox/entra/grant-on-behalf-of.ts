import { delegatedAnswer, signedInPerson } from './delegated-answer.ts';
import { delegatedScopes } from './scopes.ts';
import { issuerOf, verified } from './signing.ts';
import { applicationIdUri, type EntraState } from './state.ts';
import {
  authenticatedClient,
  ConsentRequired,
  EntraError,
  type Fields,
  required,
} from './token-request.ts';

/** Exchanges the token that the tab sent for one that reaches Graph as the same person. */
export async function grantOnBehalfOf(state: EntraState, fields: Fields) {
  const client = authenticatedClient(state, fields);
  if (required(fields, 'requested_token_use') !== 'on_behalf_of') {
    throw new EntraError('invalid_request', 900144, 'requested_token_use must be on_behalf_of.');
  }
  const claims = await verified(required(fields, 'assertion'), state.key, {
    audience: [client.clientId, applicationIdUri(state)],
    issuer: issuerOf(state.store.world.tenantId),
  });
  const isForUs = claims?.scp === 'access_as_user' && client.kind === 'interactive';
  if (typeof claims?.oid !== 'string' || !isForUs) {
    throw new EntraError('invalid_grant', 50013, 'Assertion failed signature or audience checks.');
  }
  if (state.consentRequired.has(claims.oid)) {
    throw new ConsentRequired('the application');
  }
  const person = signedInPerson(state, claims.oid);
  const scopes = delegatedScopes(state, client, required(fields, 'scope'));
  return delegatedAnswer(state, { client, person, scopes });
}
