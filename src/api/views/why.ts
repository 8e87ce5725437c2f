import { sayDay } from '../../domain/calendar/say-day.ts';
import type { Span } from '../../domain/calendar/span.ts';
import type { Obligation } from '../../domain/obligations/obligation.ts';
import { originWords } from '../../domain/terms-of-reference/explain.ts';
import type { Provision } from '../../domain/terms-of-reference/provision.ts';
import type { MeetingContext } from '../../use-cases/meetings/meeting-context.ts';
import type { Why } from '../contract/parts.ts';

const counts = {
  calendar: 'calendar days',
  clear: 'clear days',
  working: 'working days',
  school: 'school days',
} as const;

interface Explaining {
  title: string;
  sentence: string;
  asked: Pick<Provision, 'origin' | 'clause' | 'adoptedOn'>;
  datesUsed: string | null;
}

/** The answer to "Why?": the rule, its origin and clause, the dates, and who can settle it. */
export function why({ title, sentence, asked, datesUsed }: Explaining): Why {
  const stated = asked.origin === 'stated' || asked.origin === 'inferred';
  return {
    title,
    sentence,
    originWord: originWords[asked.origin],
    clause: asked.clause ?? null,
    datesUsed,
    settledBy: stated
      ? 'Only the group can change this. The chair may waive it once, with a reason.'
      : 'Your terms do not say. The group can settle it; until then nothing is counted as late.',
  };
}

/** Why something is due on its day, with the sum that was done. */
export function whyDue(obligation: Obligation, says: string, context: MeetingContext): Why {
  const { dueOn, asked, span } = obligation;
  const { meeting, today } = context;
  const title = dueOn === null ? 'Why?' : `Why ${sayDay(dueOn, today)}?`;
  const held = sayDay(meeting.heldOn, today);
  const sign = obligation.ruleId === 'papers-circulated' ? 'minus' : 'plus';
  const datesUsed =
    dueOn === null || span === null
      ? null
      : `${held} ${sign} ${saySpan(span)} is ${sayDay(dueOn, today)}, in ${counts[span.count]}.`;
  return why({ title, sentence: says, asked, datesUsed });
}

function saySpan({ n, unit }: Span): string {
  return n === 1 ? `one ${unit}` : `${n} ${unit}s`;
}
