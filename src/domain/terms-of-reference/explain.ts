import { sayDay } from '../calendar/say-day.ts';
import type { Area, Said } from './explain/said.ts';
import { areas } from './explain/said.ts';
import {
  sayAbsence,
  sayConfidentiality,
  sayDecisions,
  sayMoney,
  sayPupilData,
} from './explain/say-conduct.ts';
import { sayMeetings, sayQuorum } from './explain/say-meetings.ts';
import { sayMembership, sayOffices } from './explain/say-membership.ts';
import { sayCommunications, sayMinutes, sayPapers } from './explain/say-papers.ts';
import { sayPurpose, sayReferences } from './explain/say-purpose.ts';
import { sayAccountability, sayExit, sayReview } from './explain/say-standing.ts';
import { paragraph } from './explain/say-words.ts';
import { sayDuties, sayIndicators, sayYearlyWork } from './explain/say-yearly-work.ts';
import type { TermsOfReference } from './format.ts';
import type { Origin } from './provision.ts';
import { binds } from './provision.ts';
import type { Question } from './questions.ts';

export const originWords = {
  stated: 'Stated',
  inferred: 'Inferred',
  default: 'Our default',
  unstated: 'Not stated',
} as const satisfies Record<Origin, string>;

/** A rule of the terms as a clerk would say it. */
export interface ExplainedRule {
  /** Its path in the file: `membership.seats.head`. */
  id: string;
  area: Area;
  sentence: string;
  origin: Origin;
  originWord: (typeof originWords)[Origin];
  clause?: string;
  binds: boolean;
  /** The first question that the terms leave open about this rule, and what is done meanwhile. */
  question?: { ask: string; until: string };
}

/** Every rule of the terms, in the order in which a person reads them. */
export function explainTerms(terms: TermsOfReference): ExplainedRule[] {
  const said = saysOf(terms);
  const open = terms.questions.filter((question) => question.answer === undefined);
  return said
    .toSorted((a, b) => areas.indexOf(a.area) - areas.indexOf(b.area))
    .map(({ id, area, sentence, rule }) => {
      const question = open.find((each) => ruleOf(each, said) === id);
      return {
        id,
        area,
        sentence: rule.adoptedOn ? paragraph(sentence, adopted(rule.adoptedOn)) : sentence,
        origin: rule.origin,
        originWord: originWords[rule.origin],
        ...(rule.clause === undefined ? {} : { clause: rule.clause }),
        binds: binds(rule),
        ...(question === undefined
          ? {}
          : { question: { ask: question.ask, until: question.until } }),
      };
    });
}

/** Every question that the group has not answered, the gravest first. */
export function openQuestions({ questions }: TermsOfReference): Question[] {
  const gravity = ['blocks-setup', 'ask-at-first-meeting', 'note'];
  return questions
    .filter((question) => question.answer === undefined)
    .toSorted((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
}

function saysOf(terms: TermsOfReference): Said[] {
  const sayers = [
    sayPurpose,
    sayMembership,
    sayOffices,
    sayMeetings,
    sayQuorum,
    sayPapers,
    sayMinutes,
    sayCommunications,
    sayAbsence,
    sayDecisions,
    sayYearlyWork,
    sayIndicators,
    sayDuties,
    sayConfidentiality,
    sayPupilData,
    sayMoney,
    sayAccountability,
    sayExit,
    sayReview,
    sayReferences,
  ];
  return sayers.flatMap((say) => say(terms));
}

/** A question is about a rule, about a part of one (`papers.lead`), or about a list of them. */
function ruleOf({ about }: Question, said: readonly Said[]): string | undefined {
  const within = said.find(({ id }) => id === about || about.startsWith(`${id}.`));
  return (within ?? said.find(({ id }) => id.startsWith(`${about}.`)))?.id;
}

function adopted(on: Parameters<typeof sayDay>[0]): string {
  return `The group adopted this on ${sayDay(on)}`;
}
