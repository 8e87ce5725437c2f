import { z } from 'zod';
import type { CardContent } from '../../cards/card-parts.ts';
import type { Outcome } from '../../domain/meetings/notice.ts';
import { botScope } from './bot-token.ts';
import type { ChannelLog } from './channel-log.ts';
import type { Reference } from './reference.ts';
import { connectorUrl, firstServiceUrl } from './service-url.ts';

/** `id` is of what was made; null when the connector took it but did not say. */
export type Posted =
  | { outcome: 'delivered'; id: string | null }
  | { outcome: Exclude<Outcome, 'delivered'> };

export interface Message {
  text?: string;
  card?: CardContent;
  /** The message that this one answers. */
  replyToId?: string;
}

/** Teams' connector. A message is asked for exactly once; what can be done twice may be. */
export interface Connector {
  /** Finds or begins the personal chat; asking again finds the same one. */
  converse(objectId: string): Promise<Reference | Exclude<Outcome, 'delivered'>>;
  post(to: Reference, message: Message): Promise<Posted>;
  replace(to: Reference, activityId: string, message: Message): Promise<Outcome>;
}

export interface ConnectorSettings {
  serviceUrls: readonly string[];
  tenantId: string;
  clientId: string;
  getToken: () => Promise<string>;
  log: ChannelLog;
}

interface Call {
  method: 'POST' | 'PUT';
  url: string;
  body: unknown;
}

const timeoutSeconds = 15;
const Made = z.looseObject({ id: z.string().min(1) });
const Begun = z.looseObject({ id: z.string().min(1), serviceUrl: z.string().nullish() });

/**
 * Calls the connector by `fetch` and not by the SDK: the SDK repeats a POST after a 502, a 503 or
 * a lost answer and cannot be told not to, and a message has no key by which Teams would know it
 * again, so the person would read it twice.
 */
export function createConnector(settings: ConnectorSettings): Connector {
  const call = (what: Call) => ask(settings, what);
  return {
    async converse(objectId) {
      const serviceUrl = firstServiceUrl(settings.serviceUrls);
      const body = conversationWith(objectId, settings);
      const answer = await call({ method: 'POST', url: connectorUrl(serviceUrl), body });
      const { tenantId } = settings;
      if (answer.outcome === 'delivered') {
        const begun = Begun.safeParse(answer.body);
        if (!begun.success) return 'refused';
        const conversation = { id: begun.data.id, tenantId };
        return {
          channelId: 'msteams',
          serviceUrl: begun.data.serviceUrl ?? serviceUrl,
          conversation,
        };
      }
      // No message was in it, and Teams has one chat for each person: it can be begun again.
      return answer.outcome === 'unclear' ? 'throttled' : answer.outcome;
    },
    async post({ serviceUrl, conversation }, message) {
      const url = connectorUrl(serviceUrl, conversation.id, 'activities');
      const answer = await call({ method: 'POST', url, body: activityOf(message) });
      if (answer.outcome !== 'delivered') return answer;
      return { outcome: 'delivered', id: Made.safeParse(answer.body).data?.id ?? null };
    },
    async replace({ serviceUrl, conversation }, activityId, message) {
      const url = connectorUrl(serviceUrl, conversation.id, 'activities', activityId);
      const body = { ...activityOf(message), id: activityId };
      const first = await call({ method: 'PUT', url, body });
      // The same again changes nothing more, unlike a second new message.
      if (first.outcome !== 'unclear') return first.outcome;
      return (await call({ method: 'PUT', url, body })).outcome;
    },
  };
}

function conversationWith(objectId: string, { clientId, tenantId }: ConnectorSettings) {
  return {
    isGroup: false,
    bot: { id: `28:${clientId}` },
    members: [{ id: objectId }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  };
}

function activityOf({ text, card, replyToId }: Message) {
  return {
    type: 'message',
    ...(text === undefined ? {} : { text, textFormat: 'plain' }),
    ...(replyToId === undefined ? {} : { replyToId }),
    ...(card === undefined
      ? {}
      : {
          summary: card.summary,
          attachments: [
            { contentType: 'application/vnd.microsoft.card.adaptive', content: card.card },
          ],
        }),
  };
}

type Answer = { outcome: 'delivered'; body: unknown } | { outcome: Exclude<Outcome, 'delivered'> };

async function ask({ getToken, log }: ConnectorSettings, call: Call): Promise<Answer> {
  const { method } = call;
  let token: string;
  try {
    token = await getToken();
  } catch (error) {
    log.error({ err: error, audience: botScope }, 'no token for the bot');
    return { outcome: 'throttled' };
  }
  try {
    const response = await send(call, token);
    const outcome = outcomeOf(response.status);
    if (outcome === 'delivered') return { outcome, body: await bodyOf(response) };
    await response.body?.cancel();
    log.warn({ method, status: response.status, outcome }, 'the bot connector did not take it');
    return { outcome };
  } catch (error) {
    const outcome = wasNeverSent(error) ? 'throttled' : 'unclear';
    log.warn({ method, reason: reasonOf(error), outcome }, 'the bot connector did not answer');
    return { outcome };
  }
}

function send({ method, url, body }: Call, token: string): Promise<Response> {
  return fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    // A redirect could carry the token to another host.
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutSeconds * 1000),
  });
}

/** Taken is taken, even when the rest of the answer is lost. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return 'delivered';
  if (status === 403 || status === 404) return 'not-installed';
  // 412: somebody else writes into this chat at the same moment.
  if (status === 429 || status === 412) return 'throttled';
  return status >= 500 ? 'unclear' : 'refused';
}

const notConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const Cause = z.looseObject({ cause: z.looseObject({ code: z.string() }) });

function wasNeverSent(error: unknown): boolean {
  const code = Cause.safeParse(error).data?.cause.code;
  return code !== undefined && notConnected.has(code);
}

function reasonOf(error: unknown): string {
  const code = Cause.safeParse(error).data?.cause.code;
  return code ?? (error instanceof Error ? error.name : 'unknown');
}
