import type { WebAnswer } from '../../transport/web.ts';
import { childrenOf, itemAt, rootOf } from '../../world/drives.ts';
import type { Drive, DriveItem } from '../../world-files.ts';
import type { FileRow, FolderAnswer } from '../answers.ts';
import { sayShort, saySize } from '../london-words.ts';
import { download } from './download.ts';
import { type Call, type ControlRoute, ok, type Place, param, Refused } from './place.ts';

export const fileRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/sandbox/files', run: (place, call) => ok(folderOf(place, call)) },
  { method: 'GET', path: '/sandbox/files/{item}/{version}', run: versionOf },
];

/** By `folder` (an id) or `at` (the path of a web address); the root when neither is known. */
function folderOf(place: Place, { query }: Call): FolderAnswer {
  const drive = driveOf(place);
  const folder = wantedFolder(place, drive, query);
  const items = childrenOf(drive, folder).sort(byKindAndName);
  return {
    path: ancestors(drive, folder),
    driveName: drive.name,
    items: items.map((item) => fileRow(drive, item)),
  };
}

function wantedFolder(place: Place, drive: Drive, query: URLSearchParams): DriveItem {
  const id = query.get('folder');
  const known = drive.items.find((item) => item.id === id && item.deletedAt === null);
  if (known?.isFolder) return known;
  const at = query.get('at');
  const item = at === null ? undefined : itemAt(drive, withinDrive(place, at));
  if (!item) return rootOf(drive);
  // The address of a file opens the folder that it lies in.
  const parent = drive.items.find((one) => one.id === item.parentId);
  return item.isFolder ? item : (parent ?? rootOf(drive));
}

/** `/sites/alliance/Shared Documents/Papers` is `/Papers` in the drive. */
function withinDrive({ microsoft }: Place, path: string): string {
  const base = `/${microsoft.world.sites[0]?.path ?? ''}/Shared Documents`;
  return path.startsWith(base) ? path.slice(base.length) : path;
}

function ancestors(drive: Drive, folder: DriveItem): FolderAnswer['path'] {
  const parent = drive.items.find(({ id }) => id === folder.parentId);
  const here = { id: folder.id, name: parent ? folder.name : drive.name };
  return parent ? [...ancestors(drive, parent), here] : [here];
}

function fileRow(drive: Drive, item: DriveItem): FileRow {
  const newest = item.versions.at(-1);
  return {
    id: item.id,
    name: item.name,
    isFolder: item.isFolder,
    modifiedWords: sayShort(item.modifiedAt),
    modifiedBy: item.modifiedBy,
    sizeWords: item.isFolder ? sayCount(childrenOf(drive, item).length) : saySize(item.size),
    url: newest ? urlOf(item, newest.id) : null,
    versions: item.versions.toReversed().map(({ id, modifiedAt, modifiedBy, size }) => ({
      name: id,
      words: `${sayShort(modifiedAt)}, ${modifiedBy}`,
      sizeWords: saySize(size),
      url: urlOf(item, id),
    })),
    sharedWith: item.permissions.map(({ displayName, address }) => displayName || address),
  };
}

function versionOf(place: Place, call: Call): WebAnswer {
  const drive = driveOf(place);
  const item = drive.items.find(({ id }) => id === param(call, 'item'));
  const version = item?.versions.find(({ id }) => id === param(call, 'version'));
  if (!item || !version) throw new Refused('This file is no longer there.');
  const { name, contentType } = item;
  return download({ name, contentType, bytes: place.microsoft.bytes(version.blob) });
}

function driveOf({ microsoft }: Place): Drive {
  const drive = microsoft.world.drives[0];
  if (!drive) throw new Refused('There is no document library.');
  return drive;
}

function urlOf(item: DriveItem, version: string): string {
  return `/sandbox/files/${encodeURIComponent(item.id)}/${encodeURIComponent(version)}`;
}

function byKindAndName(a: DriveItem, b: DriveItem): number {
  if (a.isFolder !== b.isFolder) return a.isFolder ? -1 : 1;
  return a.name.localeCompare(b.name, 'en-GB', { numeric: true });
}

function sayCount(count: number): string {
  return `${count} ${count === 1 ? 'item' : 'items'}`;
}
