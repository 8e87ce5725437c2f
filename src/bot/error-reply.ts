import { GovernanceError } from '../domain/errors.ts';
import { ourFault, sayError } from '../domain/say-error.ts';
import type { Log } from './bot.ts';
import type { Turn, TurnAnswer } from './channel/turn.ts';

const codes: Record<string, string> = { 'not-permitted': 'Forbidden', 'not-found': 'NotFound' };

/** The only place of the bot that turns an error into words; what is unknown is our fault. */
export function answerError(error: unknown, { kind }: Turn, log: Log): TurnAnswer {
  const known = error instanceof GovernanceError ? error : undefined;
  if (known === undefined) log.error({ err: error, turn: kind }, 'a turn of the bot went wrong');
  const message = known === undefined ? ourFault : sayError(known);
  if (kind !== 'card-action') return { kind: 'text', text: message };
  const code = known === undefined ? 'InternalError' : (codes[known.code] ?? 'BadRequest');
  return { kind: 'card-error', code, message };
}
