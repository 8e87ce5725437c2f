import type { ExplainedRule } from '../../domain/terms-of-reference/explain.ts';
import { explainTerms, openQuestions } from '../../domain/terms-of-reference/explain.ts';
import type { TermsOfReference } from '../../domain/terms-of-reference/format.ts';
import type { Question } from '../../domain/terms-of-reference/questions.ts';
import { fold } from './fold.ts';

const severities = {
  'blocks-setup': 'set-up waits for this',
  'ask-at-first-meeting': 'to be asked at the first meeting',
  note: 'good to know',
} as const;

/** What a terms file means, for a terminal: every rule by area, then every open question. */
export function printTerms(terms: TermsOfReference, columns: number): string {
  const rules = explainTerms(terms);
  const questions = openQuestions(terms);
  const { name, short } = terms.group;
  const lines = [
    short === undefined ? name : `${name} (${short})`,
    terms.partnership.name,
    ...fold(`From: ${terms.source.title}`, { columns, indent: '' }),
    ...fold(terms.source.note ?? '', { columns, indent: '' }),
  ];
  let area = '';
  for (const rule of rules) {
    if (rule.area !== area) lines.push('', rule.area.toUpperCase());
    area = rule.area;
    lines.push(...fold(rule.sentence, { columns, indent: '  ' }));
    const standing = standsOn(rule, questions);
    lines.push(...fold(standing, { columns, indent: '      ' }));
  }
  lines.push('', questions.length > 0 ? 'OPEN QUESTIONS' : 'No question is open.');
  for (const [index, question] of questions.entries()) {
    lines.push(...printQuestion(index + 1, question, columns));
  }
  return `${[...lines, '', ...fold(sum(rules, questions), { columns, indent: '' })].join('\n')}\n`;
}

function standsOn(
  { origin, originWord, clause, binds, question }: ExplainedRule,
  questions: readonly Question[],
): string {
  const number = questions.findIndex((each) => each.ask === question?.ask) + 1;
  const asked = number > 0 ? ` Question ${number} is open.` : '';
  const where =
    clause === undefined ? '' : `, ${origin === 'stated' ? 'under' : 'see'} "${clause}"`;
  const weight = binds ? '' : ' Binds nobody.';
  return `${originWord}${where}.${weight}${asked}`;
}

function printQuestion(number: number, question: Question, columns: number): string[] {
  const { ask, options, until, severity } = question;
  const choice = options === undefined ? '' : ` (${options.join(' / ')})`;
  return [
    ...fold(`${number}. ${ask}${choice}`, { columns, indent: '  ' }),
    ...fold(`Until then: ${until}. [${severities[severity]}]`, { columns, indent: '      ' }),
  ];
}

function sum(rules: readonly ExplainedRule[], questions: readonly Question[]): string {
  const binding = rules.filter((rule) => rule.binds).length;
  const count = (origin: string) => rules.filter((rule) => rule.origin === origin).length;
  const waiting = questions.filter((question) => question.severity === 'blocks-setup').length;
  return [
    `${rules.length} rules: ${binding} bind, ${count('default')} are our default,`,
    `${count('unstated')} are not stated. ${questions.length} open questions;`,
    waiting === 0 ? 'set-up waits for none.' : `set-up waits for ${waiting}.`,
  ].join(' ');
}
