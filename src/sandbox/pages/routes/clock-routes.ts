import { z } from 'zod';
import type { ClockAnswer, MovedAnswer, MovedLine } from '../answers.ts';
import { londonDay, londonInstant, sayMoment, sayShort, sayUpcoming } from '../london-words.ts';
import { sayEffect } from './ledger-words.ts';
import { type ControlRoute, ok, type Place, Refused } from './place.ts';

const Move = z.union([
  z.strictObject({ by: z.enum(['next', 'minutes-5', 'hour', 'day', 'week']) }),
  z.strictObject({
    to: z.iso.date(),
    clock: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .default('09:00'),
  }),
]);

type Move = z.output<typeof Move>;

const steps = {
  'minutes-5': 300_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
} as const;

/** Nobody waits longer than a school year at once. */
const farthest = 400 * 86_400_000;

export const clockRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/sandbox/clock',
    run: (place, { body }) =>
      place.serially(async () => ok(await moveClock(place, await target(place, Move.parse(body))))),
  },
];

export async function clockAnswer({ microsoft, app }: Place): Promise<ClockAnswer> {
  const at = microsoft.clock.now();
  const next = await app.next();
  return {
    at,
    words: sayMoment(at),
    day: londonDay(at),
    next: next && {
      at: next.at,
      words: sayUpcoming(later(next.at, at), at),
      says: next.says || 'the app puts something in order',
    },
  };
}

/**
 * Moves through every instant at which something is due, does it, and says what happened. The
 * clock ends at `to` (UTC); throws {@link Refused} for a way back.
 */
export async function moveClock(place: Place, to: string): Promise<MovedAnswer> {
  const { microsoft, app, changes } = place;
  const lines: MovedLine[] = [];
  const say = (line: MovedLine) => {
    lines.push(line);
    changes.tellMoved(line);
  };
  let before = '';
  for (let next = await app.next(); next && next.at <= to; next = await app.next()) {
    const key = `${next.at} ${next.says}`;
    // What stays due after it was done would keep the clock here for ever.
    if (key === before && next.at <= microsoft.clock.now()) break;
    before = key;
    microsoft.clock.set(later(next.at, microsoft.clock.now()));
    say({
      atWords: sayShort(microsoft.clock.now()),
      words: next.says || 'Something was put in order.',
    });
    await drained(place, say);
  }
  microsoft.clock.set(later(to, microsoft.clock.now()));
  await drained(place, say);
  changes.tell();
  return { clock: await clockAnswer(place), lines };
}

/** Lets the app do its work, and says each thing that Microsoft has accepted meanwhile. */
async function drained(place: Place, say: (line: MovedLine) => void): Promise<void> {
  const { microsoft, app } = place;
  const known = microsoft.ledger.length;
  await app.drain();
  for (const entry of microsoft.ledger.slice(known)) {
    const { words } = sayEffect(microsoft.world, entry);
    say({ atWords: sayShort(entry.at), words });
  }
}

async function target(place: Place, move: Move): Promise<string> {
  const now = place.microsoft.clock.now();
  if ('by' in move) {
    if (move.by !== 'next') return after(now, steps[move.by]);
    const next = await place.app.next();
    if (!next) throw new Refused('Nothing more is going to happen by itself. Somebody has to act.');
    return later(next.at, now);
  }
  const to = londonInstant(move.to, move.clock);
  if (to < now) throw new Refused('The clock goes only forward. To go back, start again.');
  if (Date.parse(to) - Date.parse(now) > farthest) {
    throw new Refused('The clock moves by at most one school year at a time.');
  }
  return to;
}

function after(at: string, milliseconds: number): string {
  return new Date(Date.parse(at) + milliseconds).toISOString();
}

function later(at: string, other: string): string {
  return Date.parse(at) < Date.parse(other) ? other : at;
}
