import type { Site } from '../../world-files.ts';
import { resourceNotFound } from '../graph-error.ts';
import type { GraphCall, Operation } from '../operation.ts';
import { entityOptions } from '../query/options.ts';
import { type Entity, shaped } from '../query/shape.ts';

const permission = {
  application: ['Sites.Selected', 'Sites.Read.All'],
  delegated: ['Sites.Selected', 'Sites.Read.All'],
};

export const getSiteByPath: Operation = {
  name: 'get-site',
  method: 'GET',
  path: '/sites/{hostname}:/{server-relative-path}',
  query: entityOptions,
  permission,
  run(call) {
    const { hostname = '', 'server-relative-path': path = '' } = call.params;
    const site = call.store.world.sites.find(
      (candidate) =>
        candidate.hostname === hostname.toLowerCase() &&
        candidate.path.toLowerCase() === path.toLowerCase(),
    );
    if (!site) throw resourceNotFound(path);
    return { status: 200, body: shaped(siteEntity(site), call.query) };
  },
};

export const getSite: Operation = {
  name: 'get-site',
  method: 'GET',
  path: '/sites/{site-id}',
  query: entityOptions,
  permission,
  run(call) {
    return { status: 200, body: shaped(siteEntity(siteOf(call)), call.query) };
  },
};

export function siteOf({ store, params }: GraphCall): Site {
  const wanted = params['site-id'] ?? '';
  const site = store.world.sites.find(({ id }) => id === wanted);
  if (!site) throw resourceNotFound(wanted);
  return site;
}

function siteEntity(site: Site): Entity {
  return {
    properties: {
      id: site.id,
      createdDateTime: site.createdAt,
      lastModifiedDateTime: site.createdAt,
      name: site.path.split('/').at(-1) ?? '',
      displayName: site.displayName,
      webUrl: `https://${site.hostname}/${site.path}`,
      root: {},
      siteCollection: { hostname: site.hostname },
    },
  };
}
