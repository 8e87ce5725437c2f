import { londonDay } from '../calendar/london.ts';
import { daysBetween } from '../calendar/plain-date.ts';
import type { ObligationContext } from '../obligations/obligation.ts';
import { obligationFrom } from '../obligations/obligation.ts';
import { papersCirculated } from '../obligations/rules/papers-circulated.ts';
import type { Paper } from './papers.ts';

/**
 * Days after the papers' deadline on which this paper came; 0 for one that went out with the
 * others, and where the terms set no deadline. Only that paper is late, never its group.
 */
export function paperDaysLate(
  paper: Pick<Paper, 'addedAt' | 'afterCirculation'>,
  context: ObligationContext,
): number {
  const { binding, dueOn } = obligationFrom(papersCirculated, context);
  if (!paper.afterCirculation || !binding || dueOn === null) return 0;
  return Math.max(0, daysBetween(dueOn, londonDay(paper.addedAt)));
}
