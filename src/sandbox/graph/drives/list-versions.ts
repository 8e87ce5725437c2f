import type { Operation } from '../operation.ts';
import { pageOf } from '../query/shape.ts';
import { drivePermission, itemOf } from './drive-of.ts';

/** Newest first. */
export const listVersions: Operation = {
  name: 'list-versions',
  method: 'GET',
  path: '/drives/{drive-id}/items/{driveItem-id}/versions',
  query: ['$top', '$select'],
  permission: drivePermission,
  run(call) {
    const { item } = itemOf(call);
    const entities = [...item.versions].reverse().map((version) => ({
      properties: {
        id: version.id,
        lastModifiedDateTime: version.modifiedAt,
        lastModifiedBy: { user: { displayName: version.modifiedBy } },
        size: version.size,
      },
    }));
    return { status: 200, body: pageOf(entities, call, { standard: 200, most: 999 }) };
  },
};
