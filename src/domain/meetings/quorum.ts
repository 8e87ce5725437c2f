import type { Instant } from '../calendar/instant.ts';
import type { QuorumNeed } from '../terms-of-reference/quorum.ts';

/** Who counts in a room: each organisation once, however many it sends; each person once. */
export interface Room {
  organisations: ReadonlySet<string>;
  people: ReadonlySet<string>;
  seats: ReadonlySet<string>;
  offices: ReadonlySet<string>;
}

/** The membership that shares are taken of. */
export interface Whole {
  organisations: number;
  people: number;
}

/** `needed` and `present` are in what is counted; `met` null where the terms set no quorum. */
export interface Tally {
  met: boolean | null;
  present: number;
  needed: number | null;
  counted: 'organisations' | 'people' | 'offices' | 'categories';
}

/**
 * Whether a room meets the need (domain rule 6; R15, R65). Without a need nothing is met or
 * missed: the organisations are counted and no more is said.
 */
export function tally(need: QuorumNeed | undefined, room: Room, whole: Whole): Tally {
  if (need === undefined) {
    // A board sits as people, for no organisation: then people are what there is to count.
    const counted = whole.organisations === 0 ? 'people' : 'organisations';
    return { met: null, present: room[counted].size, needed: null, counted };
  }
  if ('count' in need) return counted(need.of, need.count, room);
  if ('share' in need) return counted(need.of, shareOf(need.share, whole[need.of]), room);
  if ('office' in need) {
    const present = room.offices.has(need.office) ? 1 : 0;
    return { met: present === 1, present, needed: 1, counted: 'offices' };
  }
  if ('eachCategory' in need) {
    const present = need.eachCategory.filter((seat) => room.seats.has(seat)).length;
    const needed = need.eachCategory.length;
    return { met: present === needed, present, needed, counted: 'categories' };
  }
  return composite(need, room, whole);
}

function composite(
  need: Extract<QuorumNeed, { allOf: QuorumNeed[] } | { greaterOf: QuorumNeed[] }>,
  room: Room,
  whole: Whole,
): Tally {
  const parts = 'allOf' in need ? need.allOf : need.greaterOf;
  const tallies = parts.map((part) => tally(part, room, whole));
  if ('allOf' in need) {
    const missing = tallies.find((each) => each.met === false);
    return missing ?? { ...hardest(tallies), met: true };
  }
  return hardest(tallies);
}

function hardest(tallies: readonly Tally[]): Tally {
  const [first, ...others] = tallies;
  if (first === undefined) throw new RangeError('a quorum of no parts');
  return others.reduce((a, b) => ((b.needed ?? 0) > (a.needed ?? 0) ? b : a), first);
}

function counted(of: 'organisations' | 'people', needed: number, room: Room): Tally {
  const present = room[of].size;
  return { met: present >= needed, present, needed, counted: of };
}

/** Shares are rounded up; "half plus one" of seven is five. */
export function shareOf(
  share: Extract<QuorumNeed, { share: unknown }>['share'],
  whole: number,
): number {
  switch (share) {
    case 'more-than-half':
      return Math.floor(whole / 2) + 1;
    case 'half-plus-one':
      return Math.ceil(whole / 2) + 1;
    case 'one-quarter':
      return Math.ceil(whole / 4);
    case 'one-third':
      return Math.ceil(whole / 3);
    case 'two-fifths':
      return Math.ceil((whole * 2) / 5);
    case 'half':
      return Math.ceil(whole / 2);
    case 'three-fifths':
      return Math.ceil((whole * 3) / 5);
    case 'two-thirds':
      return Math.ceil((whole * 2) / 3);
    case 'three-quarters':
      return Math.ceil((whole * 3) / 4);
  }
}

/** A stretch of time in which the meeting was quorate; `to` null while it still is. */
export interface Stretch {
  from: Instant;
  to: Instant | null;
}

/**
 * The stretches in which `met` held, looked at only at the given moments of change, in order.
 * Somebody who leaves at 11:20 is no longer counted at 11:20.
 */
export function stretches(
  moments: readonly Instant[],
  met: (at: Instant) => boolean | null,
): Stretch[] {
  const found: Stretch[] = [];
  let open: Instant | null = null;
  for (const at of [...new Set(moments)].sort()) {
    const now = met(at) === true;
    if (now && open === null) open = at;
    if (!now && open !== null) {
      found.push({ from: open, to: at });
      open = null;
    }
  }
  if (open !== null) found.push({ from: open, to: null });
  return found;
}
