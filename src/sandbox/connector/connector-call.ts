import { z } from 'zod';
import type { WebAnswer } from '../transport/web.ts';
import type { WorldStore } from '../world/world-store.ts';
import type { Conversation } from '../world.ts';

export interface ConnectorCall {
  readonly store: WorldStore;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly serviceUrl: string;
  /** Client id of the bot. */
  readonly botId: string;
}

/** A refusal in the Bot Connector's own shape. */
export class ConnectorError extends Error {
  override readonly name = 'ConnectorError';
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = status === 429 ? { 'retry-after': '1' } : {};
  }
}

export function connectorErrorAnswer({
  status,
  code,
  message,
  headers,
}: ConnectorError): WebAnswer {
  return { status, headers, body: { error: { code, message } } };
}

/** What the sandbox looks at; the rest of an activity is let through. */
export const BotActivity = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  replyToId: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown() })).nullish(),
});

export const cardType = 'application/vnd.microsoft.card.adaptive';
const messageLimit = 40 * 1024;

/** Throws 400 for what is no activity, 413 for one that Teams finds too large. */
export function botActivity(body: unknown): z.output<typeof BotActivity> {
  const activity = BotActivity.safeParse(body);
  if (!activity.success) {
    throw new ConnectorError(400, 'BadSyntax', 'Failed to decrypt or read the activity.');
  }
  if (JSON.stringify(body).length > messageLimit) {
    throw new ConnectorError(413, 'MessageSizeTooBig', 'Message size too large.');
  }
  return activity.data;
}

export function cardsOf({ attachments }: z.output<typeof BotActivity>): unknown[] {
  const cards = (attachments ?? []).filter(({ contentType }) => contentType === cardType);
  return cards.map(({ content }) => content);
}

/** The conversation in the path; 404 when there is none, 403 when the bot was removed from it. */
export function conversationOf({ store, params }: ConnectorCall): Conversation {
  const wanted = params['conversation-id'];
  const conversation = store.world.conversations.find(({ id }) => id === wanted);
  if (!conversation) {
    throw new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.');
  }
  return conversation;
}

export function notInRoster(): ConnectorError {
  const message = 'The bot is not part of the conversation roster.';
  return new ConnectorError(403, 'BotNotInConversationRoster', message);
}
