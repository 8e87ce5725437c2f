import { botAudience, legacyIssuerOf, verified } from '../entra/signing.ts';
import type { EntraState } from '../entra/state.ts';
import type { Faults } from '../faults.ts';
import { failed } from '../graph/fault-answer.ts';
import type { BotOperationName } from '../operation-names.ts';
import { parsedJson } from '../transport/json.ts';
import { router } from '../transport/routes.ts';
import type { WebAnswer, WebRequest } from '../transport/web.ts';
import { type ConnectorCall, ConnectorError, connectorErrorAnswer } from './connector-call.ts';
import { createConversation } from './create-conversation.ts';
import { deleteActivity } from './delete-activity.ts';
import { getMember, listMembers, listMembersPaged } from './members.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { sendActivity } from './send-activity.ts';
import { updateActivity } from './update-activity.ts';

export interface ConnectorService {
  readonly entra: EntraState;
  readonly faults: Faults;
  readonly limiter: RateLimiter | undefined;
  readonly serviceUrl: string;
}

interface ConnectorRoute {
  readonly method: string;
  readonly path: string;
  readonly operation: BotOperationName;
  readonly run: (call: ConnectorCall) => WebAnswer;
}

const one = '/v3/conversations/{conversation-id}';
const routes = router<ConnectorRoute>([
  {
    method: 'POST',
    path: '/v3/conversations',
    operation: 'create-conversation',
    run: createConversation,
  },
  { method: 'POST', path: `${one}/activities`, operation: 'send-activity', run: sendActivity },
  {
    method: 'POST',
    path: `${one}/activities/{activity-id}`,
    operation: 'send-activity',
    run: sendActivity,
  },
  {
    method: 'PUT',
    path: `${one}/activities/{activity-id}`,
    operation: 'update-activity',
    run: updateActivity,
  },
  {
    method: 'DELETE',
    path: `${one}/activities/{activity-id}`,
    operation: 'delete-activity',
    run: deleteActivity,
  },
  { method: 'GET', path: `${one}/members`, operation: 'list-members', run: listMembers },
  { method: 'GET', path: `${one}/pagedmembers`, operation: 'list-members', run: listMembersPaged },
  { method: 'GET', path: `${one}/members/{member-id}`, operation: 'get-member', run: getMember },
]);

/** Answers the bot's calls; `path` is what follows the service URL. */
export async function answerConnector(
  service: ConnectorService,
  request: WebRequest,
  path: string,
): Promise<WebAnswer> {
  const { entra, faults, limiter, serviceUrl } = service;
  const match = routes(request.method, path);
  const fault = match && faults.take(match.route.operation);
  const early = failed(fault);
  if (early) return early;
  try {
    await mustBeBot(entra, request.headers.authorization);
    if (!match) {
      const message = `The sandbox does not play ${request.method} ${path}.`;
      throw new ConnectorError(501, 'notImplementedInSandbox', message);
    }
    limiter?.count(match.params['conversation-id']);
    const answer = match.route.run({
      store: entra.store,
      params: match.params,
      query: request.url.searchParams,
      body: parsedJson(request.bytes.toString('utf8')),
      serviceUrl,
      botId: entra.apps.interactive.clientId,
    });
    return fault?.kind === 'accept-then-fail' ? { ...answer, isBroken: true } : answer;
  } catch (error) {
    if (error instanceof ConnectorError) return connectorErrorAnswer(error);
    throw error;
  }
}

async function mustBeBot(entra: EntraState, authorization: string | undefined): Promise<void> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  const claims =
    token &&
    (await verified(token, entra.key, {
      audience: botAudience,
      issuer: legacyIssuerOf(entra.store.world.tenantId),
    }));
  if (claims && claims.appid === entra.apps.interactive.clientId) return;
  const message = 'Authorization has been denied for this request.';
  throw new ConnectorError(401, 'Unauthorized', message);
}
