import { z } from 'zod';
import { changeItem, childNamed, deleteItem, isFileName } from '../../world/drives.ts';
import { badRequest, resourceNotFound } from '../graph-error.ts';
import type { Operation } from '../operation.ts';
import { shaped } from '../query/shape.ts';
import { readBody } from '../request-body.ts';
import { actorOf, drivePermission, itemOf, mustMatch, nameTaken } from './drive-of.ts';
import { itemEntity } from './item-json.ts';

const item = { path: '/drives/{drive-id}/items/{driveItem-id}', permission: drivePermission };

const ChangeBody = z.strictObject({
  name: z.string().optional(),
  parentReference: z.strictObject({ id: z.string(), driveId: z.string().optional() }).optional(),
});

/** Renames or moves within the library. */
export const updateItem: Operation = {
  ...item,
  name: 'update-item',
  method: 'PATCH',
  query: ['$select'],
  run(call) {
    const place = itemOf(call);
    mustMatch(call, place.item);
    const body = readBody(ChangeBody, call.body);
    const name = body.name ?? place.item.name;
    if (!isFileName(name)) throw badRequest('The provided name cannot be used.', 'invalidRequest');
    const parentId = body.parentReference?.id ?? place.item.parentId;
    const parent = place.drive.items.find(
      ({ id, deletedAt }) => id === parentId && deletedAt === null,
    );
    if (!parent?.isFolder) throw resourceNotFound(parentId ?? '');
    const known = childNamed(place.drive, parent, name);
    if (known && known !== place.item) throw nameTaken(name);
    changeItem(call.store, place.drive, { item: place.item, name, parent, by: actorOf(call) });
    return { status: 200, body: shaped(itemEntity(call.store, place, place.item), call.query) };
  },
};

export const deleteItemOperation: Operation = {
  ...item,
  name: 'delete-item',
  method: 'DELETE',
  query: [],
  run(call) {
    const place = itemOf(call);
    mustMatch(call, place.item);
    if (place.item.parentId === null) throw badRequest('The root cannot be deleted.');
    deleteItem(call.store, place.drive, { item: place.item, by: actorOf(call) });
    return { status: 204 };
  },
};
