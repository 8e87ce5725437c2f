import type { Drive, DriveItem, DrivePermission } from '../world-files.ts';
import type { WorldStore } from './world-store.ts';

/** Who did it, as SharePoint shows it: a display name. */
export interface NewFile {
  readonly parent: DriveItem;
  readonly name: string;
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly by: string;
}

/** What SharePoint refuses in a name. */
export function isFileName(name: string): boolean {
  if (name.length === 0 || name.length > 255 || name !== name.trim()) return false;
  return !/["*:<>?/\\|]/.test(name) && !/^\.+$/.test(name) && !name.endsWith('.');
}

export function rootOf(drive: Drive): DriveItem {
  const root = drive.items[0];
  if (!root) throw new Error(`${drive.name} has no root folder.`);
  return root;
}

export function childrenOf(drive: Drive, parent: DriveItem): DriveItem[] {
  return drive.items.filter((item) => item.parentId === parent.id && item.deletedAt === null);
}

/** SharePoint does not mind the casing of a name. */
export function childNamed(drive: Drive, parent: DriveItem, name: string): DriveItem | undefined {
  const wanted = name.toLowerCase();
  return childrenOf(drive, parent).find((item) => item.name.toLowerCase() === wanted);
}

export function itemAt(drive: Drive, path: string): DriveItem | undefined {
  const names = path.split('/').filter((name) => name !== '');
  let item: DriveItem | undefined = rootOf(drive);
  for (const name of names) item = item && childNamed(drive, item, name);
  return item;
}

/** From the root with a leading slash; the root itself is `/`. */
export function pathOf(drive: Drive, item: DriveItem): string {
  const parent = drive.items.find(({ id }) => id === item.parentId);
  if (!parent) return '/';
  const above = pathOf(drive, parent);
  return above === '/' ? `/${item.name}` : `${above}/${item.name}`;
}

export function createFolder(
  store: WorldStore,
  drive: Drive,
  { parent, name, by }: { parent: DriveItem; name: string; by: string },
): DriveItem {
  const folder = { ...newItem(store, { parent, name, by }), isFolder: true };
  drive.items.push(folder);
  record(store, drive, { kind: 'folder-created', item: folder, by });
  return folder;
}

/** Makes the file, or its next version when the folder has one of this name. */
export function writeFile(store: WorldStore, drive: Drive, file: NewFile): DriveItem {
  const { parent, name, bytes, contentType, by } = file;
  const known = childNamed(drive, parent, name);
  const item = known ?? newItem(store, { parent, name, by });
  if (known) item.contentRevision += 1;
  else drive.items.push(item);
  item.blob = store.keepBytes(bytes);
  item.size = bytes.length;
  item.contentType = contentType;
  item.versions.push({
    id: `${item.versions.length + 1}.0`,
    blob: item.blob,
    size: item.size,
    modifiedAt: store.now(),
    modifiedBy: by,
  });
  touchItem(store, item, by);
  record(store, drive, { kind: 'file-written', item, by });
  return item;
}

export function changeItem(
  store: WorldStore,
  drive: Drive,
  change: { item: DriveItem; name: string; parent: DriveItem; by: string },
): void {
  const { item, name, parent, by } = change;
  item.name = name;
  item.parentId = parent.id;
  touchItem(store, item, by);
  record(store, drive, { kind: 'file-changed', item, by });
}

/** A folder goes with all that is in it. */
export function deleteItem(
  store: WorldStore,
  drive: Drive,
  { item, by }: { item: DriveItem; by: string },
): void {
  for (const child of childrenOf(drive, item)) deleteItem(store, drive, { item: child, by });
  record(store, drive, { kind: 'file-deleted', item, by });
  item.deletedAt = store.now();
  item.changedIn = store.changed();
}

export function grant(
  store: WorldStore,
  drive: Drive,
  { item, permissions }: { item: DriveItem; permissions: DrivePermission[] },
): void {
  item.permissions.push(...permissions);
  item.revision += 1;
  item.changedIn = store.changed();
  store.record({
    kind: 'permission-granted',
    driveId: drive.id,
    itemId: item.id,
    addresses: permissions.map(({ address }) => address),
    roles: [...new Set(permissions.flatMap(({ roles }) => roles))],
  });
}

function touchItem(store: WorldStore, item: DriveItem, by: string): void {
  item.modifiedAt = store.now();
  item.modifiedBy = by;
  item.revision += 1;
  item.changedIn = store.changed();
}

function newItem(
  store: WorldStore,
  { parent, name, by }: { parent: DriveItem; name: string; by: string },
): DriveItem {
  return {
    id: store.opaqueId('01'),
    parentId: parent.id,
    name,
    isFolder: false,
    createdAt: store.now(),
    createdBy: by,
    modifiedAt: store.now(),
    modifiedBy: by,
    contentType: '',
    size: 0,
    blob: '',
    revision: 1,
    contentRevision: 1,
    versions: [],
    permissions: [],
    deletedAt: null,
    changedIn: store.changed(),
  };
}

function record(
  store: WorldStore,
  drive: Drive,
  effect: {
    kind: 'file-written' | 'file-changed' | 'file-deleted' | 'folder-created';
    item: DriveItem;
    by: string;
  },
): void {
  const { kind, item, by } = effect;
  store.record({
    kind,
    driveId: drive.id,
    itemId: item.id,
    path: pathOf(drive, item),
    size: item.size,
    blob: item.blob,
    by,
  });
}
