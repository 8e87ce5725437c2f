import { createHash } from 'node:crypto';
import { delegatedAnswer, signedInPerson } from './delegated-answer.ts';
import { delegatedScopes } from './scopes.ts';
import type { EntraState, IssuedCode } from './state.ts';
import { authenticatedClient, EntraError, type Fields, required } from './token-request.ts';

/** A code counts once, for the client, redirect URI and verifier that it was asked with. */
export async function grantAuthorizationCode(state: EntraState, fields: Fields) {
  const client = authenticatedClient(state, fields);
  const code = required(fields, 'code');
  const issued = state.codes.get(code);
  state.codes.delete(code);
  if (!issued || issued.clientId !== client.clientId) {
    throw new EntraError('invalid_grant', 54005, 'The authorization code was already redeemed.');
  }
  if (issued.expiresAt < Date.now()) {
    throw new EntraError('invalid_grant', 70008, 'The authorization code is expired.');
  }
  if (required(fields, 'redirect_uri') !== issued.redirectUri) {
    const message = 'The redirect URI differs from the one that the code was asked with.';
    throw new EntraError('invalid_grant', 50011, message);
  }
  proveVerifier(issued, fields);
  return delegatedAnswer(state, {
    client,
    person: signedInPerson(state, issued.personId),
    scopes: delegatedScopes(state, client, fields.get('scope') ?? issued.scope),
    nonce: issued.nonce,
  });
}

function proveVerifier({ codeChallenge }: IssuedCode, fields: Fields): void {
  if (codeChallenge === null) return;
  const verifier = required(fields, 'code_verifier');
  if (createHash('sha256').update(verifier).digest('base64url') !== codeChallenge) {
    const message = 'The Code_Verifier does not match the code_challenge.';
    throw new EntraError('invalid_grant', 501481, message);
  }
}
