import type { BotRateLimits } from '../microsoft.ts';
import { ConnectorError } from './connector-call.ts';

/** Teams' published limits on sending and creating. */
export const teamsRateLimits: BotRateLimits = {
  perConversation: [
    [7, 1],
    [8, 2],
    [60, 30],
    [1800, 3600],
  ],
  perApp: [[50, 1]],
};

/** Counts in machine time; a refused request counts too, as it does at Microsoft. */
export class RateLimiter {
  readonly #limits: BotRateLimits;
  readonly #conversations = new Map<string, number[]>();
  readonly #app: number[] = [];

  constructor(limits: BotRateLimits) {
    this.#limits = limits;
  }

  /** Throws 429 when there have been too many. */
  count(conversationId: string | undefined): void {
    const now = performance.now();
    const seen = this.#conversations.get(conversationId ?? '') ?? [];
    this.#conversations.set(conversationId ?? '', seen);
    for (const times of [seen, this.#app]) times.push(now);
    const isTooMany =
      isExceeded(this.#app, this.#limits.perApp, now) ||
      isExceeded(seen, this.#limits.perConversation, now);
    if (isTooMany) throw new ConnectorError(429, 'TooManyRequests', 'Too many requests.');
  }
}

function isExceeded(times: number[], limits: BotRateLimits['perApp'], now: number): boolean {
  const longest = Math.max(0, ...limits.map(([, seconds]) => seconds));
  while (times[0] !== undefined && times[0] < now - longest * 1000) times.shift();
  return limits.some(
    ([most, seconds]) => times.filter((time) => time > now - seconds * 1000).length > most,
  );
}
