import type { AppRegistration } from './app-registrations.ts';
import { graphAudience } from './signing.ts';
import { applicationIdUri, type EntraState } from './state.ts';
import { ConsentRequired, EntraError } from './token-request.ts';

const openIdScopes = new Set(['openid', 'profile', 'email', 'offline_access']);

export interface RequestedScopes {
  readonly resource: 'graph' | 'app';
  /** Names without the resource, e.g. `User.Read`; `.default` has become what is consented. */
  readonly names: readonly string[];
  readonly wantsIdToken: boolean;
  readonly wantsRefreshToken: boolean;
}

/** Reads a delegated `scope` parameter; scopes of two resources cannot be had at once. */
export function delegatedScopes(
  state: EntraState,
  client: AppRegistration,
  scope: string,
): RequestedScopes {
  const all = scope.split(/\s+/).filter((name) => name !== '');
  const rest = all.filter((name) => !openIdScopes.has(name.toLowerCase()));
  const own = [`${applicationIdUri(state)}/`, `${client.clientId}/`, `api://${client.clientId}/`];
  const parsed = rest.map((name) => {
    const prefix = own.find((candidate) => name.startsWith(candidate));
    if (prefix) return { resource: 'app' as const, name: name.slice(prefix.length) };
    const isGraph = name.startsWith(`${graphAudience}/`) || !name.includes('/');
    if (isGraph) return { resource: 'graph' as const, name: name.replace(`${graphAudience}/`, '') };
    throw new EntraError('invalid_scope', 70011, `The scope '${name}' is not valid.`);
  });
  const resources = new Set(parsed.map(({ resource }) => resource));
  if (resources.size > 1) {
    const message = 'The scope asks for more than one resource.';
    throw new EntraError('invalid_scope', 28000, message);
  }
  const resource = resources.has('app') ? 'app' : 'graph';
  return {
    resource,
    names: parsed.flatMap(({ name }) => consented(client, resource, name)),
    wantsIdToken: all.includes('openid'),
    wantsRefreshToken: all.includes('offline_access'),
  };
}

function consented(client: AppRegistration, resource: 'graph' | 'app', name: string) {
  const granted = resource === 'app' ? ['access_as_user'] : client.delegatedPermissions;
  if (name === '.default') return granted;
  const found = granted.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (found) return [found];
  // Files.ReadWrite and Files.Read.All are parts of what is consented.
  if (resource === 'graph' && isCovered(name, granted)) return [name];
  throw new ConsentRequired(`'${name}'`);
}

function isCovered(name: string, granted: readonly string[]): boolean {
  const [noun] = name.split('.');
  return noun === 'Files' && granted.includes('Files.ReadWrite.All');
}
