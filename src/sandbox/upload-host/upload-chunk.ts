import { driveWith, freeName, nameTaken } from '../graph/drives/drive-of.ts';
import { itemEntity } from '../graph/drives/item-json.ts';
import { badRequest, GraphError, resourceNotFound } from '../graph/graph-error.ts';
import type { WebAnswer, WebRequest } from '../transport/web.ts';
import { childNamed, writeFile } from '../world/drives.ts';
import type { WorldStore } from '../world/world-store.ts';
import type { UploadSession } from '../world-files.ts';

const step = 320 * 1024;
const maxPart = 60 * 1024 * 1024;

/** Takes the parts in order; the last one makes the file. */
export function uploadChunk(store: WorldStore, request: WebRequest, sessionId: string): WebAnswer {
  const session = sessionOf(store, sessionId);
  const { from, total } = rangeOf(request);
  if (from < session.received) {
    const message = 'The uploaded fragment has already been received.';
    throw new GraphError({ status: 416, code: 'invalidRange', message });
  }
  if (from > session.received) throw badRequest('The parts must come in order.', 'invalidRange');
  session.parts.push(store.keepBytes(request.bytes));
  session.received += request.bytes.length;
  store.changed();
  if (session.received < total) return { status: 202, body: statusJson(session) };
  return finish(store, session);
}

export function uploadStatus(store: WorldStore, sessionId: string): WebAnswer {
  return { status: 200, body: statusJson(sessionOf(store, sessionId)) };
}

export function cancelUpload(store: WorldStore, sessionId: string): WebAnswer {
  forget(store, sessionOf(store, sessionId));
  return { status: 204 };
}

function rangeOf({ headers, bytes }: WebRequest): { from: number; total: number } {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '');
  const [from = 0, to = 0, total = 0] = match?.slice(1).map(Number) ?? [];
  if (!match || to < from || to >= total || to - from + 1 !== bytes.length) {
    throw badRequest('The Content-Range header is missing or malformed.', 'invalidRange');
  }
  const isLast = to + 1 === total;
  if (bytes.length > maxPart || (!isLast && bytes.length % step !== 0)) {
    throw badRequest('A part must be a multiple of 320 KiB below 60 MiB.', 'invalidRange');
  }
  return { from, total };
}

function finish(store: WorldStore, session: UploadSession): WebAnswer {
  const place = driveWith(store.world, session.driveId);
  const parent = place.drive.items.find(({ id }) => id === session.parentId);
  if (!parent || parent.deletedAt !== null) throw resourceNotFound(session.parentId);
  const known = childNamed(place.drive, parent, session.name);
  if (known && session.conflict === 'fail') throw nameTaken(session.name);
  const name =
    known && session.conflict === 'rename'
      ? freeName(place.drive, parent, session.name)
      : session.name;
  const item = writeFile(store, place.drive, {
    parent,
    name,
    bytes: Buffer.concat(session.parts.map((part) => store.bytes(part))),
    contentType: 'application/octet-stream',
    by: session.actor,
  });
  forget(store, session);
  const status = known && name === session.name ? 200 : 201;
  return { status, body: itemEntity(store, place, item).properties };
}

function sessionOf(store: WorldStore, sessionId: string): UploadSession {
  const session = store.world.uploadSessions.find(({ id }) => id === sessionId);
  if (!session || Date.parse(session.expiresAt) < Date.now()) throw resourceNotFound(sessionId);
  return session;
}

function statusJson({ expiresAt, received }: UploadSession) {
  return { expirationDateTime: expiresAt, nextExpectedRanges: [`${received}-`] };
}

function forget(store: WorldStore, session: UploadSession): void {
  const { uploadSessions } = store.world;
  uploadSessions.splice(uploadSessions.indexOf(session), 1);
  store.changed();
}
