import { graphAudience, legacyIssuerOf, verified } from '../entra/signing.ts';
import type { EntraState } from '../entra/state.ts';
import { hasAccount, personNamed } from '../world/people.ts';
import { GraphError } from './graph-error.ts';
import type { Caller, GraphCall, Operation } from './operation.ts';

/** Who calls, by a bearer token for Graph that this tenant's Entra has signed; else 401. */
export async function callerOf(entra: EntraState, authorization: string | undefined) {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (!token) throw refused('Access token is empty.');
  const claims = await verified(token, entra.key, {
    audience: graphAudience,
    issuer: legacyIssuerOf(entra.store.world.tenantId),
  });
  const client = [entra.apps.interactive, entra.apps.worker].find(
    ({ clientId }) => clientId === claims?.appid,
  );
  if (!claims || !client) throw refused('Access token validation failure.');
  if (claims.idtyp === 'app') return { kind: 'app', client } satisfies Caller;
  const person = personNamed(entra.store.world, String(claims.oid));
  if (!person || !hasAccount(person)) throw refused('The account is disabled.');
  const scopes = String(claims.scp).split(' ');
  return { kind: 'delegated', client, person, scopes } satisfies Caller;
}

/** Throws 403 unless the caller holds one of the permissions, over this very mailbox if need be. */
export function permit(
  operation: Operation,
  caller: Caller,
  call: Pick<GraphCall, 'params' | 'store'>,
) {
  const { application, delegated, exchangeRole } = operation.permission;
  if (caller.kind === 'delegated') {
    if (delegated.some((scope) => caller.scopes.includes(scope))) return;
    throw forbidden(`The token lacks one of the scopes ${delegated.join(', ')}.`);
  }
  if (application.some((role) => caller.client.applicationPermissions.includes(role))) return;
  const { world } = call.store;
  const mailbox = call.params['user-id'];
  const isOrganiser = mailbox && personNamed(world, mailbox)?.id === world.organiserId;
  if (exchangeRole && isOrganiser && caller.client.exchangeRoles.includes(exchangeRole)) return;
  const code = exchangeRole ? 'ErrorAccessDenied' : 'Authorization_RequestDenied';
  throw forbidden('Access is denied. Check credentials and try again.', code);
}

function refused(message: string): GraphError {
  const headers = {
    'www-authenticate':
      'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
  };
  return new GraphError({ status: 401, code: 'InvalidAuthenticationToken', message }, headers);
}

function forbidden(message: string, code = 'accessDenied'): GraphError {
  return new GraphError({ status: 403, code, message });
}
