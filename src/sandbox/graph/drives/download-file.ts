import { siteHostname } from '../../world/seed.ts';
import { badRequest } from '../graph-error.ts';
import type { Operation } from '../operation.ts';
import { drivePermission, itemOf } from './drive-of.ts';

/** Sends the client to a pre-authenticated address that is good for an hour of machine time. */
export const downloadFile: Operation = {
  name: 'download-file',
  method: 'GET',
  path: '/drives/{drive-id}/items/{driveItem-id}/content',
  query: [],
  permission: drivePermission,
  run(call) {
    const { item } = itemOf(call);
    if (item.isFolder) throw badRequest('A folder has no content.', 'invalidRequest');
    const until = Date.now() + 3_600_000;
    const token = Buffer.from(JSON.stringify([item.blob, until])).toString('base64url');
    const name = encodeURIComponent(item.name);
    const location = `https://${siteHostname}/_layouts/15/download/${name}?tempauth=${token}`;
    return { status: 302, headers: { location } };
  },
};
