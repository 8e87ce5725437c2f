import type { ChannelLog } from './channel-log.ts';
import type { Connector } from './connector.ts';
import { cardActionName, type Incoming, turnOf } from './incoming.ts';
import { readReference } from './reference.ts';
import type { Turn, TurnAnswer } from './turn.ts';

export interface TurnParts {
  onTurn: (turn: Turn) => Promise<TurnAnswer>;
  connector: Connector;
  log: ChannelLog;
}

/** What the channel is answered over HTTP, by the SDK's name for it. */
export interface InvokeAnswer {
  status: number;
  body?: { statusCode: number; type: string; value: unknown };
}

const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';
const errorType = 'application/vnd.microsoft.error';

/** Undefined: nothing but that it was taken. Throws what `onTurn` throws, except for a button. */
export async function answerActivity(
  parts: TurnParts,
  activity: Incoming,
): Promise<InvokeAnswer | undefined> {
  const turn = turnOf(activity);
  if (activity.type !== 'invoke') {
    await say(parts, activity, { turn, answer: await parts.onTurn(turn) });
    return undefined;
  }
  if (activity.name !== cardActionName) return { status: 501 };
  if (turn.kind !== 'card-action') return cardError('BadRequest', 'This button sent nothing.');
  try {
    return await answerButton(parts, turn);
  } catch (error) {
    parts.log.error({ err: error, verb: turn.verb }, 'a button failed');
    return cardError('InternalError', 'This did not work. Please try again.');
  }
}

interface Answered {
  turn: Turn;
  answer: TurnAnswer;
}

async function say({ connector }: TurnParts, { id }: Incoming, { turn, answer }: Answered) {
  if (turn.kind === 'other' || turn.kind === 'uninstalled') return;
  const to = readReference(turn.reference);
  if (to === undefined || answer.kind === 'none') return;
  const inReply = turn.kind === 'message' && id !== undefined ? { replyToId: id } : {};
  switch (answer.kind) {
    case 'text':
      await connector.post(to, { text: answer.text, ...inReply });
      return;
    case 'card':
      await connector.post(to, { card: answer.card, ...inReply });
      return;
    case 'card-error':
      await connector.post(to, { text: answer.message, ...inReply });
  }
}

type CardAction = Extract<Turn, { kind: 'card-action' }>;

/**
 * HTTP is always 200 here: the client reads `statusCode`. The card in the chat is replaced as well,
 * for the person's other devices; not when it only looked again by itself.
 */
async function answerButton(
  { onTurn, connector }: TurnParts,
  turn: CardAction,
): Promise<InvokeAnswer> {
  const answer = await onTurn(turn);
  switch (answer.kind) {
    case 'card': {
      const to = readReference(turn.reference);
      if (turn.trigger === 'manual' && turn.replyToId !== null && to !== undefined) {
        await connector.replace(to, turn.replyToId, { card: answer.card });
      }
      return invoke(200, cardType, answer.card.card);
    }
    case 'text':
      return invoke(200, messageType, answer.text);
    case 'card-error':
      return cardError(answer.code, answer.message);
    case 'none':
      return invoke(200, messageType, '');
  }
}

const statusCodes: ReadonlyMap<string, number> = new Map([
  ['BadRequest', 400],
  ['Forbidden', 403],
  ['NotFound', 404],
  ['InternalError', 500],
]);

function cardError(code: string, message: string): InvokeAnswer {
  return invoke(statusCodes.get(code) ?? 400, errorType, { code, message });
}

function invoke(statusCode: number, type: string, value: unknown): InvokeAnswer {
  return { status: 200, body: { statusCode, type, value } };
}
