import { CloudAdapter } from 'botbuilder';
import type { PersonalChat } from '../../use-cases/services.ts';
import { answerActivity, type InvokeAnswer } from './answer-turn.ts';
import { createBotToken } from './bot-token.ts';
import type { ChannelLog } from './channel-log.ts';
import { createConnector } from './connector.ts';
import { Incoming } from './incoming.ts';
import { createOnceEach } from './once-each.ts';
import { createPersonalChat } from './personal-chat.ts';
import { type AuthSettings, NotTaken, StrictAuth } from './strict-auth.ts';
import type { Turn, TurnAnswer } from './turn.ts';

export type ChannelSettings = AuthSettings;

export interface ChannelParts {
  onTurn: (turn: Turn) => Promise<TurnAnswer>;
  log: ChannelLog;
}

export interface Received {
  status: number;
  body?: unknown;
}

export interface BotChannel {
  /** Answers what is posted to the bot; never rejects. `body` is parsed JSON. */
  receive(
    method: string,
    headers: Record<string, string | string[] | undefined>,
    body: unknown,
  ): Promise<Received>;
  chat: PersonalChat;
}

/** Teams' channel: what people do there becomes turns, and cards go to their personal chats. */
export function createChannel(settings: ChannelSettings, parts: ChannelParts): BotChannel {
  const { serviceUrls, tenantId, app } = settings;
  const { log } = parts;
  const getToken = createBotToken(settings);
  const { clientId } = app;
  const connector = createConnector({ serviceUrls, tenantId, clientId, getToken, log });
  const adapter = new Adapter(new StrictAuth(settings, getToken));
  const onceEach = createOnceEach();
  const answer = (activity: Incoming) => answerActivity({ ...parts, connector }, activity);
  return {
    chat: createPersonalChat(connector, serviceUrls),
    async receive(method, headers, body) {
      if (method !== 'POST') return { status: 405, body: { error: 'method not allowed' } };
      const activity = Incoming.safeParse(body);
      if (!activity.success) return { status: 400, body: { error: 'bad activity' } };
      const authorization = headers.authorization;
      const header = typeof authorization === 'string' ? authorization : '';
      try {
        return await adapter.take(header, activity.data, () => {
          const { type, id, conversation } = activity.data;
          if (type === 'invoke' || id === undefined) return answer(activity.data);
          return onceEach(`${conversation?.id} ${id}`, () => answer(activity.data));
        });
      } catch (error) {
        return refusal(error, log);
      }
    },
  };
}

/** The SDK's turn without its host, which prints errors and sends their texts to strangers. */
class Adapter extends CloudAdapter {
  async take(
    authorization: string,
    activity: Incoming,
    work: () => Promise<InvokeAnswer | undefined>,
  ): Promise<Received> {
    // The SDK reads no more of it than we have parsed.
    const sdkActivity = activity as unknown as Parameters<CloudAdapter['processActivityDirect']>[1];
    const answer = await this.processActivity(authorization, sdkActivity, async (context) => {
      const value = await work();
      if (value !== undefined) await context.sendActivity({ type: 'invokeResponse', value });
    });
    if (answer === undefined) return { status: 200 };
    const { status, body } = answer;
    return body === undefined ? { status } : { status, body };
  }
}

/** Constant words: why a token was refused is nobody's business. */
const refusals = {
  401: { status: 401, body: { error: 'unauthorised' } },
  403: { status: 403, body: { error: 'forbidden' } },
  503: { status: 503, body: { error: 'unavailable' } },
} as const;

function refusal(error: unknown, log: ChannelLog): Received {
  if (!(error instanceof NotTaken)) {
    log.error({ err: error }, 'a turn of the bot failed');
    return { status: 500, body: { error: 'failed' } };
  }
  const { status, message } = error;
  if (status === 503) log.error({ err: error }, 'the bot cannot check tokens');
  else log.warn({ status, reason: message }, 'an activity was refused');
  return refusals[status];
}
