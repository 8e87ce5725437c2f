import type { Faults } from '../faults.ts';
import { failed } from '../graph/fault-answer.ts';
import { badRequest, errorAnswer, GraphError } from '../graph/graph-error.ts';
import type { UploadOperationName } from '../operation-names.ts';
import { router } from '../transport/routes.ts';
import type { WebAnswer, WebRequest } from '../transport/web.ts';
import type { WorldStore } from '../world/world-store.ts';
import { downloadBytes } from './download-bytes.ts';
import { cancelUpload, uploadChunk, uploadStatus } from './upload-chunk.ts';

export interface UploadOutcome {
  readonly answer: WebAnswer;
  readonly operation: string;
}

const session = '/_api/v2.0/uploadSession/{session-id}';
const routes = router<{ method: string; path: string; operation: UploadOperationName }>([
  { method: 'PUT', path: session, operation: 'upload-chunk' },
  { method: 'GET', path: session, operation: 'upload-status' },
  { method: 'DELETE', path: session, operation: 'cancel-upload' },
  { method: 'GET', path: '/_layouts/15/download/{name}', operation: 'download-bytes' },
]);

/** SharePoint's own host: its addresses are secrets in themselves and take no token. */
export function answerUploadHost(
  store: WorldStore,
  request: WebRequest,
  faults: Faults,
): UploadOutcome {
  const match = routes(request.method, request.url.pathname);
  const operation = match?.route.operation ?? '';
  const fault = match && faults.take(match.route.operation);
  const early = failed(fault);
  if (early) return { operation, answer: early };
  try {
    if (!match) throw badRequest('The address is no upload session and no download.');
    if (request.headers.authorization !== undefined) throw tokenRefused();
    const answer = run(store, request, {
      operation: match.route.operation,
      sessionId: match.params['session-id'] ?? '',
    });
    return { operation, answer: { ...answer, isBroken: fault?.kind === 'accept-then-fail' } };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { operation, answer: errorAnswer(error) };
  }
}

function run(
  store: WorldStore,
  request: WebRequest,
  { operation, sessionId }: { operation: UploadOperationName; sessionId: string },
): WebAnswer {
  switch (operation) {
    case 'upload-chunk':
      return uploadChunk(store, request, sessionId);
    case 'upload-status':
      return uploadStatus(store, sessionId);
    case 'cancel-upload':
      return cancelUpload(store, sessionId);
    case 'download-bytes':
      return downloadBytes(store, request);
  }
}

function tokenRefused(): GraphError {
  const message = 'No Authorization header may be sent to a pre-authenticated address.';
  return new GraphError({ status: 401, code: 'unauthenticated', message });
}
