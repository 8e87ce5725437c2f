import type { EntraState } from '../entra/state.ts';
import type { Fault, Faults } from '../faults.ts';
import { type Match, router } from '../transport/routes.ts';
import type { WebAnswer, WebRequest } from '../transport/web.ts';
import type { WorldStore } from '../world/world-store.ts';
import { runBatch } from './batch.ts';
import { callerOf, permit } from './caller.ts';
import { failed } from './fault-answer.ts';
import { errorAnswer, GraphError } from './graph-error.ts';
import type { Caller, Notifications, Operation } from './operation.ts';
import { operations } from './operations.ts';
import { readQuery } from './query/options.ts';
import { jsonBody } from './request-body.ts';

export interface GraphService {
  readonly store: WorldStore;
  readonly entra: EntraState;
  readonly faults: Faults;
  readonly notifications: Notifications;
}

export interface GraphOutcome {
  readonly answer: WebAnswer;
  /** Empty when the path is unknown. */
  readonly operation: string;
  readonly caller: Caller | undefined;
}

const routes = router<Operation>(operations);
const prefix = '/v1.0';

/** Answers one request to graph.microsoft.com. */
export async function answerGraph(
  service: GraphService,
  request: WebRequest,
): Promise<GraphOutcome> {
  const path = request.url.pathname;
  if (request.method === 'POST' && path === `${prefix}/$batch`) {
    return guarded(async (outcome) => {
      outcome.operation = 'batch';
      outcome.caller = await callerOf(service.entra, request.headers.authorization);
      return (
        failed(service.faults.take('batch')) ??
        runBatch(request, (inner) => answerGraph(service, inner))
      );
    });
  }
  return guarded(async (outcome) => {
    const match = path.startsWith(`${prefix}/`)
      ? routes(request.method, path.slice(prefix.length))
      : undefined;
    outcome.operation = match?.route.name ?? '';
    const fault = match && service.faults.take(match.route.name);
    const early = failed(fault);
    if (early) return early;
    outcome.caller = await callerOf(service.entra, request.headers.authorization);
    if (!match) throw notPlayed(request.method, path);
    return accepted(await run(service, { match, request, caller: outcome.caller }), fault);
  });
}

interface Run {
  readonly match: Match<Operation>;
  readonly request: WebRequest;
  readonly caller: Caller;
}

function run(service: GraphService, { match, request, caller }: Run) {
  const { route, params } = match;
  const { store, notifications } = service;
  permit(route, caller, { params, store });
  const { url, headers, bytes } = request;
  const query = readQuery(url, route.query);
  const body = parsedBody(request);
  return route.run({ store, caller, url, params, query, headers, body, bytes, notifications });
}

function accepted(answer: WebAnswer, fault: Fault | undefined): WebAnswer {
  return fault?.kind === 'accept-then-fail' ? { ...answer, isBroken: true } : answer;
}

async function guarded(
  work: (outcome: { operation: string; caller: Caller | undefined }) => Promise<WebAnswer>,
): Promise<GraphOutcome> {
  const outcome: { operation: string; caller: Caller | undefined } = {
    operation: '',
    caller: undefined,
  };
  try {
    const answer = await work(outcome);
    return { ...outcome, answer };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { ...outcome, answer: errorAnswer(error) };
  }
}

function parsedBody({ headers, bytes }: WebRequest): unknown {
  const isJson = headers['content-type']?.toLowerCase().startsWith('application/json');
  if (!isJson || bytes.length === 0) return undefined;
  return jsonBody(bytes);
}

function notPlayed(method: string, path: string): GraphError {
  return new GraphError({
    status: 501,
    code: 'notImplementedInSandbox',
    message: `The sandbox does not play ${method} ${path}.`,
  });
}
