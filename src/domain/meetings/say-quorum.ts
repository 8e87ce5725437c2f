import { sayTime } from '../calendar/say-day.ts';
import type { Stretch, Tally } from './quorum.ts';

const nouns = {
  organisations: ['organisation', 'organisations'],
  people: ['person', 'people'],
  offices: ['office', 'offices'],
  categories: ['category', 'categories'],
} as const;

/** What is said beforehand, from the replies: always a whole sentence. */
export function sayForecast({ met, present, needed, counted }: Tally): string {
  const [one, many] = nouns[counted];
  if (needed === null) {
    const are = present === 1 ? `${one} is` : `${many} are`;
    return `${present} ${are} coming. Your terms set no quorum.`;
  }
  const are = needed === 1 ? `${one} is` : `${many} are`;
  const start = `${present} of ${needed} ${are} coming.`;
  if (met) return `${start} Quorum expected.`;
  const short = needed - present;
  return `${start} ${short === 1 ? 'One more is' : `${short} more are`} needed.`;
}

/** What is said in the room; nothing is blocked, decisions are marked (domain rule 2). */
export function sayQuorum(tally: Tally, stretches: readonly Stretch[]): string {
  const { met, present, needed, counted } = tally;
  if (needed === null) {
    const [one, many] = nouns[counted];
    const are = present === 1 ? `${one} is` : `${many} are`;
    return `${present} ${are} here. Your terms set no quorum.`;
  }
  const start = `${present} of ${needed}`;
  const last = stretches.at(-1);
  if (met && last) return `${start}, quorate since ${sayTime(last.from)}.`;
  if (last?.to) {
    const since = sayTime(last.to);
    return `${start}, not quorate since ${since}. You may go on; decisions will be marked.`;
  }
  return `${start}, not yet quorate. You may go on; decisions will be marked.`;
}

/** What is said afterwards: when it was quorate. */
export function sayQuorumAfterwards({ needed, counted }: Tally, found: readonly Stretch[]): string {
  if (needed === null) return 'Your terms set no quorum.';
  const noun = nouns[counted][needed === 1 ? 0 : 1];
  if (found.length === 0) return `Never quorate: ${needed} ${noun} were needed.`;
  return `Quorate from ${found.map(sayStretch).join(' and from ')}.`;
}

export function sayStretch({ from, to }: Stretch): string {
  return to === null ? `${sayTime(from)} on` : `${sayTime(from)} to ${sayTime(to)}`;
}
