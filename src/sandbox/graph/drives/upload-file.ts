import type { WebAnswer } from '../../transport/web.ts';
import { childNamed, isFileName, itemAt, writeFile } from '../../world/drives.ts';
import type { DriveItem } from '../../world-files.ts';
import { badRequest, GraphError, resourceNotFound } from '../graph-error.ts';
import type { GraphCall, Operation } from '../operation.ts';
import { shaped } from '../query/shape.ts';
import {
  actorOf,
  driveOf,
  drivePermission,
  freeName,
  type InDrive,
  itemOf,
  mustMatch,
  mustReach,
  nameTaken,
} from './drive-of.ts';
import { itemEntity } from './item-json.ts';

const common = {
  name: 'upload-file',
  method: 'PUT',
  query: ['@microsoft.graph.conflictbehavior'],
  permission: drivePermission,
} as const;
const smallUploadLimit = 4 * 1024 * 1024;

export const uploadFile: Operation = {
  ...common,
  path: '/drives/{drive-id}/items/{parent-id}:/{filename}:/content',
  run: (call) => upload(call, parentOf(call), call.params.filename ?? ''),
};

export const uploadFileByPath: Operation = {
  ...common,
  path: '/drives/{drive-id}/root:/{item-path}:/content',
  run(call) {
    const { parent, name } = targetOf(call);
    return upload(call, parent, name);
  },
};

export const replaceFile: Operation = {
  ...common,
  path: '/drives/{drive-id}/items/{driveItem-id}/content',
  run(call) {
    const { item, drive, site } = itemOf(call);
    const parent = drive.items.find(({ id }) => id === item.parentId);
    if (!parent || item.isFolder) throw badRequest('The item is no file.', 'invalidRequest');
    return upload(call, { drive, site, parent }, item.name);
  },
};

export interface Target extends InDrive {
  readonly parent: DriveItem;
}

export function parentOf(call: GraphCall): Target {
  const { item, ...place } = itemOf(call, 'parent-id');
  return { ...place, parent: item };
}

/** The folder of a path that ends in a file name; it must exist. */
export function targetOf(call: GraphCall): { parent: Target; name: string } {
  const place = driveOf(call);
  const names = (call.params['item-path'] ?? '').split('/');
  const name = names.pop() ?? '';
  const parent = itemAt(place.drive, names.join('/'));
  if (!parent) throw resourceNotFound(names.join('/'));
  mustReach(call, place.drive, parent);
  return { parent: { ...place, parent }, name };
}

export function mustBeFileName(name: string, parent: DriveItem): void {
  if (!parent.isFolder) throw badRequest('The parent is no folder.', 'invalidRequest');
  if (!isFileName(name)) throw badRequest('The provided name cannot be used.', 'invalidRequest');
}

function upload(call: GraphCall, target: Target, wanted: string): WebAnswer {
  const { drive, parent } = target;
  mustBeFileName(wanted, parent);
  if (call.bytes.length > smallUploadLimit) {
    const message = 'The file is too large for one request: use an upload session.';
    throw new GraphError({ status: 413, code: 'payloadTooLarge', message });
  }
  const known = childNamed(drive, parent, wanted);
  if (known) mustMatch(call, known);
  else if (call.headers['if-match'] !== undefined) throw resourceNotFound(wanted);
  const conflict = call.query.get('@microsoft.graph.conflictbehavior') ?? 'replace';
  if (known && conflict === 'fail') throw nameTaken(wanted);
  const name = known && conflict === 'rename' ? freeName(drive, parent, wanted) : wanted;
  const item = writeFile(call.store, drive, {
    parent,
    name,
    bytes: call.bytes,
    contentType: call.headers['content-type'] ?? 'application/octet-stream',
    by: actorOf(call),
  });
  const status = known && name === wanted ? 200 : 201;
  return { status, body: shaped(itemEntity(call.store, target, item), call.query) };
}
