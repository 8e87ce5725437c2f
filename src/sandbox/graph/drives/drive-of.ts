import { childNamed, rootOf } from '../../world/drives.ts';
import { hasAccount } from '../../world/people.ts';
import type { Drive, DriveItem, Site } from '../../world-files.ts';
import { GraphError, resourceNotFound } from '../graph-error.ts';
import type { GraphCall } from '../operation.ts';

/** What the application or the signed-in person may do with a library. */
export const drivePermission = {
  application: ['Sites.Selected', 'Files.ReadWrite.All'],
  delegated: ['Files.ReadWrite', 'Files.ReadWrite.All', 'Sites.Selected'],
};

export interface InDrive {
  readonly drive: Drive;
  readonly site: Site;
}

export function driveOf({ store, params }: GraphCall): InDrive {
  return driveWith(store.world, params['drive-id'] ?? '');
}

export function driveWith(
  world: { readonly drives: readonly Drive[]; readonly sites: readonly Site[] },
  driveId: string,
): InDrive {
  const drive = world.drives.find(({ id }) => id === driveId);
  const site = world.sites.find(({ id }) => id === drive?.siteId);
  if (!drive || !site) throw resourceNotFound(driveId);
  return { drive, site };
}

/** The item named by a path parameter; `root` names the root folder. */
export function itemOf(call: GraphCall, name = 'driveItem-id'): InDrive & { item: DriveItem } {
  const place = driveOf(call);
  const wanted = call.params[name] ?? '';
  const item =
    wanted === 'root'
      ? rootOf(place.drive)
      : place.drive.items.find(({ id, deletedAt }) => id === wanted && deletedAt === null);
  if (!item) throw resourceNotFound(wanted);
  mustReach(call, place.drive, item);
  return { ...place, item };
}

/** A guest reaches what was shared with them, on the item or a folder above it. */
export function mustReach({ caller }: GraphCall, drive: Drive, item: DriveItem): void {
  if (caller.kind === 'app') return;
  if (caller.person.kind === 'member' && hasAccount(caller.person)) return;
  let current: DriveItem | undefined = item;
  while (current) {
    const { permissions, parentId }: DriveItem = current;
    if (permissions.some(({ personId }) => personId === caller.person.id)) return;
    current = drive.items.find(({ id }) => id === parentId);
  }
  throw new GraphError({ status: 403, code: 'accessDenied', message: 'Access denied' });
}

/** Who is written down as having made or changed a file. */
export function actorOf({ caller }: GraphCall): string {
  return caller.kind === 'app' ? caller.client.displayName : caller.person.displayName;
}

export function nameTaken(name: string): GraphError {
  const message = `An item with the name '${name}' already exists under the parent.`;
  return new GraphError({ status: 409, code: 'nameAlreadyExists', message });
}

/** `Pack.pdf` becomes `Pack 1.pdf`, or the first number that is free. */
export function freeName(drive: Drive, parent: DriveItem, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let number = 1;
  while (childNamed(drive, parent, `${stem} ${number}${ending}`)) number += 1;
  return `${stem} ${number}${ending}`;
}

/** Throws 412 when If-Match names another state than the current one. */
export function mustMatch({ headers }: GraphCall, item: DriveItem): void {
  const wanted = headers['if-match'];
  if (wanted === undefined || wanted === '*') return;
  if (wanted === eTagOf(item) || wanted === cTagOf(item)) return;
  const message = "ETag does not match current item's value";
  throw new GraphError({ status: 412, code: 'resourceModified', message });
}

export function eTagOf(item: DriveItem): string {
  return `"{${item.id}},${item.revision}"`;
}

export function cTagOf(item: DriveItem): string {
  return `"c:{${item.id}},${item.contentRevision}"`;
}
