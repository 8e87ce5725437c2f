import { z } from 'zod';
import { childNamed, createFolder, isFileName } from '../../world/drives.ts';
import { badRequest } from '../graph-error.ts';
import type { GraphCall, Operation } from '../operation.ts';
import { shaped } from '../query/shape.ts';
import { readBody } from '../request-body.ts';
import { actorOf, drivePermission, freeName, itemOf, nameTaken } from './drive-of.ts';
import { rootPlace } from './get-item.ts';
import { itemEntity } from './item-json.ts';

const FolderBody = z.strictObject({
  name: z.string(),
  folder: z.strictObject({}),
  '@microsoft.graph.conflictBehavior': z.enum(['fail', 'replace', 'rename']).optional(),
});

const common = {
  name: 'create-folder',
  method: 'POST',
  query: [],
  permission: drivePermission,
} as const;

export const createFolderOperation: Operation = {
  ...common,
  path: '/drives/{drive-id}/items/{driveItem-id}/children',
  run: (call) => create(call, itemOf(call)),
};

export const createFolderAtRoot: Operation = {
  ...common,
  path: '/drives/{drive-id}/root/children',
  run: (call) => create(call, rootPlace(call)),
};

/** SharePoint's own default is to fail when the name is taken. */
function create(call: GraphCall, place: ReturnType<typeof itemOf>) {
  const { drive, item: parent } = place;
  const body = readBody(FolderBody, call.body);
  if (!parent.isFolder) throw badRequest('The parent is no folder.', 'invalidRequest');
  if (!isFileName(body.name)) {
    throw badRequest('The provided name cannot be used.', 'invalidRequest');
  }
  const conflict = body['@microsoft.graph.conflictBehavior'] ?? 'fail';
  const known = childNamed(drive, parent, body.name);
  if (known && conflict === 'fail') throw nameTaken(body.name);
  const name = known && conflict === 'rename' ? freeName(drive, parent, body.name) : body.name;
  const isKept = known?.isFolder && conflict === 'replace';
  const folder = isKept
    ? known
    : createFolder(call.store, drive, { parent, name, by: actorOf(call) });
  return { status: 201, body: shaped(itemEntity(call.store, place, folder), call.query) };
}
