import type { WebAnswer } from '../../transport/web.ts';
import type { Drive } from '../../world-files.ts';
import { resourceNotFound } from '../graph-error.ts';
import type { GraphCall, Operation } from '../operation.ts';
import { shaped } from '../query/shape.ts';
import { siteOf } from '../sites/get-site.ts';
import { driveOf, drivePermission, driveWith } from './drive-of.ts';

const common = { name: 'get-drive', method: 'GET', permission: drivePermission } as const;

export const getDrive: Operation = {
  ...common,
  path: '/drives/{drive-id}',
  query: ['$select'],
  run: (call) => answer(call, driveOf(call).drive),
};

export const getSiteDrive: Operation = {
  ...common,
  path: '/sites/{site-id}/drive',
  query: ['$select'],
  run: (call) => answer(call, driveWith(call.store.world, siteOf(call).driveId).drive),
};

export const getGroupDrive: Operation = {
  ...common,
  path: '/groups/{group-id}/drive',
  query: ['$select'],
  run(call) {
    const wanted = call.params['group-id'] ?? '';
    const site = call.store.world.sites.find(({ groupId }) => groupId === wanted);
    if (!site) throw resourceNotFound(wanted);
    return answer(call, driveWith(call.store.world, site.driveId).drive);
  },
};

function answer({ query }: GraphCall, drive: Drive): WebAnswer {
  const properties = {
    id: drive.id,
    createdDateTime: drive.createdAt,
    lastModifiedDateTime: drive.createdAt,
    name: drive.name,
    description: '',
    webUrl: drive.webUrl,
    driveType: 'documentLibrary',
  };
  return { status: 200, body: shaped({ properties }, query) };
}
