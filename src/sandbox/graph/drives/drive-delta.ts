import { deltaToken, readDeltaToken } from '../delta-token.ts';
import { badRequest } from '../graph-error.ts';
import type { GraphCall, Operation } from '../operation.ts';
import { numberOption } from '../query/options.ts';
import { type Json, shaped } from '../query/shape.ts';
import { driveOf, drivePermission } from './drive-of.ts';
import { itemEntity } from './item-json.ts';

/** Changes since a token; `token=latest` begins from now with an empty page. */
export const driveDelta: Operation = {
  name: 'drive-delta',
  method: 'GET',
  path: '/drives/{drive-id}/root/delta',
  query: ['token', '$deltatoken', '$skiptoken', '$select', '$top'],
  permission: drivePermission,
  run(call) {
    const place = driveOf(call);
    const { store, query, url } = call;
    const { since, until } = roundOf(call, place.drive.id);
    const changed = place.drive.items
      .filter(({ changedIn }) => changedIn > since && changedIn <= until)
      .filter(({ deletedAt }) => since > 0 || deletedAt === null)
      .sort((a, b) => a.changedIn - b.changedIn);
    const page = changed.slice(0, numberOption(query, '$top', { standard: 200, most: 999 }));
    const isDone = page.length === changed.length;
    const common = { epoch: store.world.deltaEpoch, scope: place.drive.id };
    const link = `${url.origin}${url.pathname}`;
    const value = page.map((item): Json => {
      const json = shaped(itemEntity(store, place, item), query);
      return item.deletedAt === null
        ? json
        : { id: item.id, name: item.name, deleted: { state: 'deleted' } };
    });
    const last = page.at(-1)?.changedIn ?? since;
    const next = isDone
      ? { '@odata.deltaLink': `${link}?token=${deltaToken({ ...common, since: until })}` }
      : { '@odata.nextLink': `${link}?token=${deltaToken({ ...common, since: last, until })}` };
    return { status: 200, body: { value, ...next } };
  },
};

function roundOf({ query, store, url }: GraphCall, driveId: string) {
  const now = store.world.changeNumber;
  const text = query.get('token') ?? query.get('$deltatoken') ?? query.get('$skiptoken');
  if (text === undefined) return { since: 0, until: now };
  if (text === 'latest') return { since: now, until: now };
  const restartAt = `${url.origin}${url.pathname}`;
  const token = readDeltaToken(text, { epoch: store.world.deltaEpoch, restartAt });
  if (token.scope !== driveId) throw badRequest('The token belongs to another drive.');
  return { since: token.since, until: token.until ?? now };
}
