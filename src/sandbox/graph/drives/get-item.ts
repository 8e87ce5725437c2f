import { childrenOf, itemAt } from '../../world/drives.ts';
import type { DriveItem } from '../../world-files.ts';
import { resourceNotFound } from '../graph-error.ts';
import type { GraphCall, Operation } from '../operation.ts';
import { entityOptions, listOptions } from '../query/options.ts';
import { pageOf, shaped } from '../query/shape.ts';
import { driveOf, drivePermission, type InDrive, itemOf, mustReach } from './drive-of.ts';
import { itemEntity } from './item-json.ts';

type Place = InDrive & { item: DriveItem };

const single = {
  method: 'GET',
  query: entityOptions,
  permission: drivePermission,
} as const;
const list = {
  name: 'list-children',
  method: 'GET',
  query: listOptions,
  permission: drivePermission,
} as const;

export const getItem: Operation = {
  ...single,
  name: 'get-item',
  path: '/drives/{drive-id}/items/{driveItem-id}',
  run: (call) => one(call, itemOf(call)),
};

export const getRoot: Operation = {
  ...single,
  name: 'get-item',
  path: '/drives/{drive-id}/root',
  run: (call) => one(call, rootPlace(call)),
};

export const getItemByPath: Operation = {
  ...single,
  name: 'get-item-by-path',
  path: '/drives/{drive-id}/root:/{item-path}',
  run: (call) => one(call, placeByPath(call)),
};

export const listChildren: Operation = {
  ...list,
  path: '/drives/{drive-id}/items/{driveItem-id}/children',
  run: (call) => children(call, itemOf(call)),
};

export const listRootChildren: Operation = {
  ...list,
  path: '/drives/{drive-id}/root/children',
  run: (call) => children(call, rootPlace(call)),
};

export const listChildrenByPath: Operation = {
  ...list,
  path: '/drives/{drive-id}/root:/{item-path}:/children',
  run: (call) => children(call, placeByPath(call)),
};

export function rootPlace(call: GraphCall): Place {
  return itemOf({ ...call, params: { ...call.params, 'driveItem-id': 'root' } });
}

export function placeByPath(call: GraphCall): Place {
  const place = driveOf(call);
  const path = call.params['item-path'] ?? '';
  const item = itemAt(place.drive, path);
  if (!item) throw resourceNotFound(path);
  mustReach(call, place.drive, item);
  return { ...place, item };
}

function one(call: GraphCall, place: Place) {
  return { status: 200, body: shaped(itemEntity(call.store, place, place.item), call.query) };
}

function children(call: GraphCall, place: Place) {
  const items = childrenOf(place.drive, place.item);
  const entities = items.map((item) => itemEntity(call.store, place, item));
  return { status: 200, body: pageOf(entities, call, { standard: 200, most: 999 }) };
}
