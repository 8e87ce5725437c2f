import { z } from 'zod';
import { siteHostname } from '../../world/seed.ts';
import type { GraphCall, Operation } from '../operation.ts';
import { readBody } from '../request-body.ts';
import { actorOf, drivePermission } from './drive-of.ts';
import { mustBeFileName, parentOf, type Target, targetOf } from './upload-file.ts';

const SessionBody = z.strictObject({
  item: z
    .strictObject({
      '@odata.type': z.string().optional(),
      '@microsoft.graph.conflictBehavior': z.enum(['fail', 'replace', 'rename']).optional(),
      name: z.string().optional(),
      description: z.string().optional(),
      fileSize: z.int().optional(),
    })
    .optional(),
});

const common = {
  name: 'create-upload-session',
  method: 'POST',
  query: [],
  permission: drivePermission,
} as const;
const sessionMinutes = 15;

export const createUploadSession: Operation = {
  ...common,
  path: '/drives/{drive-id}/items/{parent-id}:/{filename}:/createUploadSession',
  run: (call) => create(call, parentOf(call), call.params.filename ?? ''),
};

export const createUploadSessionByPath: Operation = {
  ...common,
  path: '/drives/{drive-id}/root:/{item-path}:/createUploadSession',
  run(call) {
    const { parent, name } = targetOf(call);
    return create(call, parent, name);
  },
};

/** The upload URL is on SharePoint's own host and needs no token: it must be kept secret. */
function create(call: GraphCall, { drive, parent }: Target, filename: string) {
  const { store } = call;
  const { item = {} } = readBody(SessionBody, call.body);
  const name = item.name ?? filename;
  mustBeFileName(name, parent);
  const expiresAt = new Date(Date.now() + sessionMinutes * 60_000).toISOString();
  const session = {
    id: store.opaqueId(''),
    driveId: drive.id,
    parentId: parent.id,
    name,
    conflict: item['@microsoft.graph.conflictBehavior'] ?? 'fail',
    actor: actorOf(call),
    expiresAt,
    parts: [],
    received: 0,
  };
  store.world.uploadSessions.push(session);
  store.changed();
  return {
    status: 200,
    body: {
      uploadUrl: `https://${siteHostname}/_api/v2.0/uploadSession/${session.id}`,
      expirationDateTime: expiresAt,
      nextExpectedRanges: ['0-'],
    },
  };
}
