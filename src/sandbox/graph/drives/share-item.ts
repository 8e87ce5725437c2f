import { z } from 'zod';
import { grant, pathOf } from '../../world/drives.ts';
import { deliverTo } from '../../world/mail.ts';
import { hasAccount, mailboxOf, personNamed } from '../../world/people.ts';
import type { DrivePermission } from '../../world-files.ts';
import { badRequest, resourceNotFound } from '../graph-error.ts';
import type { GraphCall, Operation } from '../operation.ts';
import { pageOf } from '../query/shape.ts';
import { readBody } from '../request-body.ts';
import { actorOf, drivePermission, itemOf } from './drive-of.ts';
import { permissionJson } from './item-json.ts';

const InviteBody = z.strictObject({
  recipients: z
    .array(z.strictObject({ email: z.email().optional(), objectId: z.string().optional() }))
    .min(1),
  roles: z.array(z.enum(['read', 'write'])).min(1),
  // Without sign-in anybody with the link could open it: the app must never ask for that.
  requireSignIn: z.literal(true),
  sendInvitation: z.boolean().optional(),
  message: z.string().max(2000).optional(),
});

const permissions = '/drives/{drive-id}/items/{driveItem-id}/permissions';

export const shareItem: Operation = {
  name: 'share-item',
  method: 'POST',
  path: '/drives/{drive-id}/items/{driveItem-id}/invite',
  query: [],
  permission: drivePermission,
  run(call) {
    const place = itemOf(call);
    const body = readBody(InviteBody, call.body);
    const granted = body.recipients.map((recipient) => granteeOf(call, recipient, body.roles));
    grant(call.store, place.drive, { item: place.item, permissions: granted });
    if (body.sendInvitation) tell(call, place, { granted, text: body.message ?? '' });
    return { status: 200, body: { value: granted.map(permissionJson) } };
  },
};

export const listPermissions: Operation = {
  name: 'list-permissions',
  method: 'GET',
  path: permissions,
  query: [],
  permission: drivePermission,
  run(call) {
    const { item } = itemOf(call);
    const entities = item.permissions.map((one) => ({ properties: permissionJson(one) }));
    return { status: 200, body: pageOf(entities, call, { standard: 200, most: 999 }) };
  },
};

export const deletePermission: Operation = {
  name: 'delete-permission',
  method: 'DELETE',
  path: `${permissions}/{permission-id}`,
  query: [],
  permission: drivePermission,
  run(call) {
    const { item } = itemOf(call);
    const wanted = call.params['permission-id'] ?? '';
    const index = item.permissions.findIndex(({ id }) => id === wanted);
    if (index < 0) throw resourceNotFound(wanted);
    item.permissions.splice(index, 1);
    item.revision += 1;
    item.changedIn = call.store.changed();
    return { status: 204 };
  },
};

function granteeOf(
  { store }: GraphCall,
  recipient: { email?: string | undefined; objectId?: string | undefined },
  roles: readonly string[],
): DrivePermission {
  const name = recipient.objectId ?? recipient.email;
  if (name === undefined) throw badRequest('A recipient needs an address or an object id.');
  const person = personNamed(store.world, name);
  if (recipient.objectId !== undefined && !person) throw badRequest('There is no such user.');
  return {
    id: store.opaqueId('aTow'),
    personId: person && hasAccount(person) ? person.id : null,
    address: person?.mail ?? name,
    displayName: person?.displayName ?? name,
    roles,
  };
}

function tell(
  call: GraphCall,
  { drive, item }: ReturnType<typeof itemOf>,
  { granted, text }: { granted: readonly DrivePermission[]; text: string },
): void {
  for (const { address, displayName } of granted) {
    const person = personNamed(call.store.world, address);
    if (!person) continue;
    deliverTo(call.store, mailboxOf(call.store.world, person.id), {
      from: { name: actorOf(call), address: 'no-reply@sharepoint.example' },
      to: [{ name: displayName, address }],
      subject: `${actorOf(call)} shared "${item.name}" with you`,
      body: { contentType: 'text', content: `${text}\n${drive.webUrl}${pathOf(drive, item)}` },
    });
  }
}
