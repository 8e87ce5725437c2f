import type { HappenedAnswer, RawAnswer } from '../answers.ts';
import { sayClock, sayDayOf } from '../london-words.ts';
import { sayEffect } from './ledger-words.ts';
import { type Call, type ControlRoute, ok, type Place, param, Refused } from './place.ts';

export const happenedRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/sandbox/happened', run: (place) => ok(happened(place)) },
  { method: 'GET', path: '/sandbox/happened/{number}', run: (place, call) => ok(raw(place, call)) },
];

/** Newest first; a line's number is its place in the ledger. */
function happened({ microsoft }: Place): HappenedAnswer {
  const lines = microsoft.ledger.map((entry, number) => {
    const { channel, words, detail } = sayEffect(microsoft.world, entry);
    const { at } = entry;
    return { number, day: sayDayOf(at), atWords: sayClock(at), channel, words, detail };
  });
  return { lines: lines.reverse() };
}

function raw({ microsoft, exchanges }: Place, call: Call): RawAnswer {
  const entry = microsoft.ledger[Number(param(call, 'number'))];
  if (!entry) throw new Refused('Nothing like this has happened.');
  const { id } = sayEffect(microsoft.world, entry);
  const found = exchanges.about(id);
  return {
    effect: entry,
    exchanges: found.map(({ method, url, requestBody, status, responseBody }) => ({
      method,
      url,
      requestBody,
      status,
      responseBody,
    })),
  };
}
