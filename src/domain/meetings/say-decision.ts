import { sayTime } from '../calendar/say-day.ts';
import type { Decision } from './decision.ts';

/** A decision in words; one taken without the quorum of its group carries the mark. */
export function decisionWords(
  { text, quorate, groupId, at }: Decision,
  groups: readonly { groupId: string; name: string }[],
): string {
  const name = groups.find((group) => group.groupId === groupId)?.name;
  const whose = groups.length > 1 && name !== undefined ? `${name}: ` : '';
  const mark = quorate === false ? ` (not quorate at ${sayTime(at)})` : '';
  return `${whose}${text}${mark}`;
}
