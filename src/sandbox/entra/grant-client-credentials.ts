import { botAudience, graphAudience, legacyIssuerOf, sign, tokenSeconds } from './signing.ts';
import type { EntraState } from './state.ts';
import { authenticatedClient, EntraError, type Fields, required } from './token-request.ts';

/** App-only tokens, for Graph and for the Bot Connector. */
export async function grantClientCredentials(state: EntraState, fields: Fields) {
  const client = authenticatedClient(state, fields);
  const scope = required(fields, 'scope');
  const resource = /^(.+)\/\.default$/.exec(scope)?.[1];
  if (resource !== graphAudience && resource !== botAudience) {
    const message = `The provided value for scope '${scope}' is not valid for client credentials.`;
    throw new EntraError('invalid_scope', 1002012, message);
  }
  if (resource === botAudience && client.kind !== 'interactive') {
    const message = `The application '${client.displayName}' is no bot.`;
    throw new EntraError('unauthorized_client', 700016, message);
  }
  const roles = resource === graphAudience ? client.applicationPermissions : [];
  const { tenantId } = state.store.world;
  const claims = {
    aud: resource,
    iss: legacyIssuerOf(tenantId),
    appid: client.clientId,
    app_displayname: client.displayName,
    idtyp: 'app',
    oid: client.servicePrincipalId,
    sub: client.servicePrincipalId,
    tid: tenantId,
    ...(roles.length > 0 && { roles: [...roles] }),
    ver: '1.0',
  };
  return {
    token_type: 'Bearer',
    expires_in: tokenSeconds,
    ext_expires_in: tokenSeconds,
    access_token: await sign(claims, state.key),
  };
}
