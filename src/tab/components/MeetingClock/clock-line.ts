import type { ClockStop, MeetingClock, StateWord } from '../../../api/contract/parts.ts';

/** The clock as a line of 100 units, with the meeting at its middle. Draws; decides nothing. */
export interface ClockLine {
  /** Where each stop stands, in the order of the stops. */
  stops: number[];
  /** The room that each stop has for its words. */
  room: number;
  hand: number | null;
  stretches: Stretch[];
}

export interface Stretch {
  from: number;
  to: number;
  kind: 'done' | 'to-come' | 'behind' | 'proposed';
  /** One tick a day up to this many; 0 where the stretch is broken instead. */
  days: number;
}

const mostTicks = 14;
/** The room that half a stop's name takes, so that today's line does not run through it. */
const mostClear = 5.5;
const millisecondsPerDay = 86_400_000;

export function clockLine({ stops, hand }: MeetingClock): ClockLine {
  const at = placesOf(stops);
  const handAt = hand === null ? null : placeOfHand(stops, at, hand);
  const stretches = stops.slice(1).flatMap((stop, index) => {
    const before = stops[index];
    const [from = 0, to = 100] = [at[index], at[index + 1]];
    if (before === undefined) return [];
    return cut({ from, to, before, after: stop, handAt });
  });
  const [first = 0] = at;
  const [start] = stops;
  if (start !== undefined && handAt !== null && handAt < first) {
    const kind = start.state === 'proposal' ? 'proposed' : 'to-come';
    stretches.unshift({ from: handAt, to: first, kind, days: 0 });
  }
  const gaps = at.slice(1).map((place, index) => place - (at[index] ?? 0));
  return { stops: at, room: Math.min(...gaps, 2 * first), hand: handAt, stretches };
}

/** Equal arms: the stops before the meeting share the left half, those after it the right. */
function placesOf(stops: readonly ClockStop[]): number[] {
  const middle = stops.findIndex(({ id }) => id === 'meeting');
  if (middle < 0) return stops.map((_stop, index) => (100 * (index + 0.5)) / stops.length);
  const after = stops.length - middle - 1;
  return stops.map((_stop, index) => {
    if (index < middle) return (50 * (2 * index + 1)) / (2 * middle + 1);
    const steps = index - middle;
    return 50 + (50 * 2 * steps) / (2 * after + 1);
  });
}

function placeOfHand(
  stops: readonly ClockStop[],
  at: readonly number[],
  { on, afterStop }: { on: string; afterStop: number },
): number {
  const from = at[afterStop] ?? 0;
  const to = at[afterStop + 1] ?? 100;
  const first = stops[afterStop]?.on ?? null;
  const last = stops[afterStop + 1]?.on ?? null;
  const whole = first === null || last === null ? 0 : daysBetween(first, last);
  const share = whole > 0 && first !== null ? daysBetween(first, on) / whole : 0.5;
  // Never on a stop or on its name: between them is what it says.
  const clear = Math.min(mostClear, 0.4 * (to - from));
  return Math.min(to - clear, Math.max(from + clear, from + (to - from) * share));
}

interface Cut {
  from: number;
  to: number;
  before: ClockStop;
  after: ClockStop;
  handAt: number | null;
}

/** A stretch in one piece, or in two where the hand stands on it. */
function cut({ from, to, before, after, handAt }: Cut): Stretch[] {
  const toCome: Stretch['kind'] = after.state === 'proposal' ? 'proposed' : 'to-come';
  const days = ticksBetween(before.on, after.on);
  if (handAt === null || handAt >= to) return [{ from, to, kind: goneBy(before.state), days }];
  if (handAt <= from) return [{ from, to, kind: toCome, days }];
  const share = (handAt - from) / (to - from);
  const daysGone = Math.round(days * share);
  return [
    { from, to: handAt, kind: goneBy(before.state), days: daysGone },
    { from: handAt, to, kind: toCome, days: days - daysGone },
  ];
}

/** What lies behind the hand is done, unless the stop at its beginning is still owed. */
function goneBy(state: StateWord): Stretch['kind'] {
  if (state === 'late' || state === 'not-met') return 'behind';
  return state === 'proposal' ? 'proposed' : 'done';
}

function ticksBetween(first: string | null, last: string | null): number {
  if (first === null || last === null) return 0;
  const days = daysBetween(first, last);
  return days > 0 && days <= mostTicks ? days : 0;
}

function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / millisecondsPerDay);
}
