import type { Fault } from '../faults.ts';
import type { WebAnswer } from '../transport/web.ts';
import { errorAnswer, GraphError } from './graph-error.ts';

const errorPage = '<!DOCTYPE html><html><body><h2>Server Error</h2></body></html>';

/** The answer of a fault that strikes before anything is done; undefined for the others. */
export function failed(fault: Fault | undefined): WebAnswer | undefined {
  if (fault === undefined || fault.kind === 'accept-then-fail') return undefined;
  const seconds = fault.retryAfterSeconds;
  switch (fault.kind) {
    case 'reset':
      return { status: 0, isBroken: true };
    case 'server-error':
      return { status: 500, headers: { 'content-type': 'text/html' }, body: errorPage };
    case 'throttle':
      return refusal(429, 'TooManyRequests', { 'retry-after': String(seconds) });
    case 'throttle-until': {
      const until = new Date(Date.now() + seconds * 1000).toUTCString();
      return refusal(429, 'TooManyRequests', { 'retry-after': until });
    }
    case 'unavailable':
      return refusal(503, 'ServiceUnavailable', { 'retry-after': String(seconds) });
    case 'sync-state-not-found':
      return refusal(410, 'SyncStateNotFound', {});
  }
}

function refusal(status: number, code: string, headers: Record<string, string>): WebAnswer {
  const message = `The sandbox was told to answer ${status}.`;
  return errorAnswer(new GraphError({ status, code, message }, headers));
}
