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

export async function clockAnswer(place: Place): Promise<ClockAnswer> {
  const at = place.microsoft.clock.now();
  const next = await upcoming(place);
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
  const { microsoft, changes } = place;
  const lines: MovedLine[] = [];
  const say = (line: MovedLine) => {
    lines.push(line);
    changes.tellMoved(line);
  };
  let before = '';
  for (let next = await upcoming(place); next && next.at <= to; next = await upcoming(place)) {
    const key = `${next.at} ${next.says}`;
    // What stays due after it was done would keep the clock here for ever.
    if (key === before && next.at <= microsoft.clock.now()) break;
    before = key;
    microsoft.clock.set(later(next.at, microsoft.clock.now()));
    const effects = await drained(place);
    // A reminder that found nobody to remind must not read as if it had gone out.
    const vain = effects.length === 0 && next.says !== '' && !next.isMeeting;
    const words = vain ? `${next.says}. It was not needed.` : next.says;
    say({
      atWords: sayShort(microsoft.clock.now()),
      words: words || 'Something was put in order.',
    });
    effects.forEach(say);
  }
  microsoft.clock.set(later(to, microsoft.clock.now()));
  (await drained(place)).forEach(say);
  changes.tell();
  return { clock: await clockAnswer(place), lines };
}

/** What happens next by itself: the app's own work, or a meeting that begins. */
async function upcoming({ microsoft, app }: Place) {
  const due = await app.next();
  const now = microsoft.clock.now();
  const { mailboxes, organiserId } = microsoft.world;
  const meetings = mailboxes
    .filter(({ personId }) => personId === organiserId)
    .flatMap(({ events }) => events)
    .filter(({ isCancelled, startAt }) => !isCancelled && startAt > now);
  const begins = meetings.map(({ startAt }) => new Date(startAt).toISOString()).sort()[0];
  if (begins === undefined || (due && due.at <= begins)) return due && { ...due, isMeeting: false };
  const says = 'The meeting begins; its register can be opened';
  return { at: begins, says, isMeeting: true };
}

/** Lets the app do its work, and names each thing that Microsoft has accepted meanwhile. */
async function drained({ microsoft, app }: Place): Promise<MovedLine[]> {
  const known = microsoft.ledger.length;
  await app.drain();
  return microsoft.ledger.slice(known).map((entry) => ({
    atWords: sayShort(entry.at),
    words: sayEffect(microsoft.world, entry).words,
  }));
}

async function target(place: Place, move: Move): Promise<string> {
  const now = place.microsoft.clock.now();
  if ('by' in move) {
    if (move.by !== 'next') return after(now, steps[move.by]);
    const next = await upcoming(place);
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
