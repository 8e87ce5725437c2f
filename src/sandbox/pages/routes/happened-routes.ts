import { z } from 'zod';
import type { DoneAnswer, HappenedAnswer, RawAnswer } from '../answers.ts';
import { badDays } from '../happened/bad-days.ts';
import { sayClock, sayDayOf } from '../london-words.ts';
import { sayEffect } from './ledger-words.ts';
import { type Call, type ControlRoute, ok, type Place, param, Refused } from './place.ts';

const Wanted = z.strictObject({ fault: z.string() });

export const happenedRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/sandbox/happened', run: (place) => ok(happened(place)) },
  { method: 'GET', path: '/sandbox/happened/{number}', run: (place, call) => ok(raw(place, call)) },
  { method: 'POST', path: '/sandbox/faults', run: (place, call) => ok(ordered(place, call)) },
];

function ordered({ microsoft }: Place, { body }: Call): DoneAnswer {
  const { fault } = Wanted.parse(body);
  const found = badDays.find(({ id }) => id === fault);
  if (!found) throw new Refused('Microsoft knows no such trouble.');
  microsoft.faults.next(found.operation, found.kind);
  return { says: `It will happen once. ${found.says}.` };
}

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
