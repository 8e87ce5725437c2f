import { childrenOf, pathOf } from '../../world/drives.ts';
import type { WorldStore } from '../../world/world-store.ts';
import type { DriveItem, DrivePermission } from '../../world-files.ts';
import type { Entity, Json } from '../query/shape.ts';
import { cTagOf, eTagOf, type InDrive } from './drive-of.ts';
import { quickXorHash } from './quick-xor-hash.ts';

export function itemEntity(store: WorldStore, { drive, site }: InDrive, item: DriveItem): Entity {
  const path = pathOf(drive, item);
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return {
    properties: {
      id: item.id,
      name: item.name,
      createdDateTime: item.createdAt,
      lastModifiedDateTime: item.modifiedAt,
      eTag: eTagOf(item),
      cTag: cTagOf(item),
      size: item.size,
      webUrl: path === '/' ? drive.webUrl : `${drive.webUrl}${encoded}`,
      createdBy: { user: { displayName: item.createdBy } },
      lastModifiedBy: { user: { displayName: item.modifiedBy } },
      fileSystemInfo: {
        createdDateTime: item.createdAt,
        lastModifiedDateTime: item.modifiedAt,
      },
      parentReference: parentJson({ drive, site }, item),
      ...(item.parentId === null && { root: {} }),
      ...contentJson(store, { drive, site }, item),
    },
    navigations: {
      children: () => childrenOf(drive, item).map(({ id, name }) => ({ id, name })),
      permissions: () => item.permissions.map(permissionJson),
    },
  };
}

export function permissionJson(permission: DrivePermission): Json {
  const user = { id: permission.personId, displayName: permission.displayName };
  return {
    id: permission.id,
    roles: permission.roles,
    grantedToV2: { user },
    invitation: { email: permission.address, signInRequired: true },
  };
}

function contentJson(store: WorldStore, { drive }: InDrive, item: DriveItem): Json {
  if (item.isFolder) return { folder: { childCount: childrenOf(drive, item).length } };
  return {
    file: {
      mimeType: item.contentType,
      hashes: { quickXorHash: hashOf(store, item.blob) },
    },
  };
}

/** By SHA-256, so they hold for every store. */
const hashes = new Map<string, string>();

function hashOf(store: WorldStore, blob: string): string {
  const hash = hashes.get(blob) ?? quickXorHash(store.bytes(blob));
  hashes.set(blob, hash);
  return hash;
}

function parentJson({ drive, site }: InDrive, item: DriveItem): Json {
  const parent = drive.items.find(({ id }) => id === item.parentId);
  const reference = { driveType: 'documentLibrary', driveId: drive.id, siteId: site.id };
  if (!parent) return reference;
  const path = pathOf(drive, parent);
  return {
    ...reference,
    id: parent.id,
    name: parent.name,
    path: `/drives/${drive.id}/root:${path === '/' ? '' : path}`,
  };
}
