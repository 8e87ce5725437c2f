import { z } from 'zod';
import { conversationWith, install, isInstalled } from '../../../world/conversations.ts';
import { uuidFrom } from '../../../world/seed.ts';
import { GraphError } from '../../graph-error.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../query/shape.ts';
import { readBody } from '../../request-body.ts';
import { userOf } from '../user-of.ts';

const permission = {
  application: ['TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All'],
  delegated: [],
};
const path = '/users/{user-id}/teamwork/installedApps';
const InstallBody = z.strictObject({
  'teamsApp@odata.bind': z.url(),
  consentedPermissionSet: z.unknown().optional(),
});

export function teamsAppIdOf(tenantId: string): string {
  return uuidFrom(`${tenantId} teams app`);
}

export const listInstalledApps: Operation = {
  name: 'list-installed-apps',
  method: 'GET',
  path,
  query: ['$filter', '$expand'],
  permission,
  run(call) {
    const person = userOf(call);
    const { world } = call.store;
    const id = teamsAppIdOf(world.tenantId);
    const teamsApp = {
      id,
      externalId: id,
      displayName: 'Alliance Secretariat',
      distributionMethod: 'organization',
    };
    const properties = { id: installationId(person.id), teamsApp };
    const entities = isInstalled(world, person.id) ? [{ properties }] : [];
    const query = new Map([...call.query].filter(([name]) => name !== '$expand'));
    return { status: 200, body: pageOf(entities, { ...call, query }, standardPage) };
  },
};

const standardPage = { standard: 100, most: 100 };

export const installApp: Operation = {
  name: 'install-app',
  method: 'POST',
  path,
  query: [],
  permission,
  async run(call) {
    const person = userOf(call);
    const { store } = call;
    const bound = readBody(InstallBody, call.body)['teamsApp@odata.bind'];
    if (!bound.endsWith(`/${teamsAppIdOf(store.world.tenantId)}`)) {
      const message = 'The app is not in the catalogue.';
      throw new GraphError({ status: 404, code: 'NotFound', message });
    }
    if (isInstalled(store.world, person.id)) {
      const message = 'The app is already installed for this user.';
      throw new GraphError({ status: 409, code: 'Conflict', message });
    }
    install(store, person.id);
    conversationWith(store, person.id);
    return { status: 201 };
  },
};

function installationId(personId: string): string {
  return Buffer.from(personId).toString('base64url');
}
