import { GovernanceError } from '../domain/errors.ts';
import type { TurnAnswer } from './channel/turn.ts';

/** The only place of the bot that turns an error into words. */
export function answerError(error: unknown): TurnAnswer {
  if (error instanceof GovernanceError) {
    return { kind: 'card-error', code: codes[error.code] ?? 'BadRequest', message: say(error) };
  }
  throw error;
}

const codes: Record<string, string> = { 'not-permitted': 'Forbidden', 'not-found': 'NotFound' };

function say({ code, facts }: GovernanceError): string {
  if (code === 'not-permitted') {
    return facts.permission === 'clear-minutes'
      ? 'Only the chair can approve these minutes. Nothing was changed.'
      : 'You may not do this. Ask the secretary.';
  }
  if (code === 'version-moved-on') {
    return `Version ${facts.newest} has come. Nothing was approved. Look at it first.`;
  }
  if (code === 'out-of-turn') return 'This is done already, or has moved on. Nothing was changed.';
  return 'This could not be done. Nothing was changed.';
}
