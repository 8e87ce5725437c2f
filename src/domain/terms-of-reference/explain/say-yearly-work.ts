import type { TermsOfReference } from '../format.ts';
import type { Indicator } from '../indicators.ts';
import type { CycleEntry, Deliverable } from '../yearly-work.ts';
import type { Said } from './said.ts';
import { sayDue, sayDuration, sayEvery, sayMonths } from './say-when.ts';
import { groupName, sayWho } from './say-who.ts';
import { lowerFirst, paragraph, sayItems, sayList } from './say-words.ts';

export function sayYearlyWork(terms: TermsOfReference): Said[] {
  return [
    ...terms.deliverables.map(
      (each): Said => ({
        id: `deliverables.${each.id}`,
        area: 'Reports and plans',
        sentence: sayDeliverable(each, terms),
        rule: each,
      }),
    ),
    ...terms.calendar.map(
      (each): Said => ({
        id: `calendar.${each.id}`,
        area: 'Yearly cycle',
        sentence: sayCycleEntry(each, terms),
        rule: each,
      }),
    ),
  ];
}

export function sayDuties(terms: TermsOfReference): Said[] {
  return terms.duties.map((duty) => ({
    id: `duties.${duty.id}`,
    area: 'Duties',
    sentence: paragraph(
      `${sayWho(duty.who, terms)}: ${lowerFirst(duty.says)}${duty.every ? `, ${sayEvery(duty.every)}` : ''}`,
      duty.target,
      duty.note,
    ),
    rule: duty,
  }));
}

export function sayIndicators(terms: TermsOfReference): Said[] {
  const { kpis } = terms;
  if (kpis === undefined) return [];
  const names = kpis.set ?? 'Indicators';
  const review = kpis.review && `To be reviewed ${sayEvery(kpis.review)}`;
  return [
    { id: 'kpis', area: 'Indicators', sentence: paragraph(names, review, kpis.note), rule: kpis },
    ...kpis.items.map(
      (item): Said => ({
        id: `kpis.items.${item.id}`,
        area: 'Indicators',
        sentence: paragraph(
          `${item.statement}${item.ref === undefined ? '' : ` (${item.ref})`}: ${sayMeasure(item)}`,
          item.parts && `In its parts: ${sayItems(item.parts)}`,
          item.note,
        ),
        rule: item,
      }),
    ),
  ];
}

function sayDeliverable(work: Deliverable, terms: TermsOfReference): string {
  const sections = work.sections?.map((id) => {
    const name = terms.strands?.list.find((strand) => strand.id === id)?.name;
    return lowerFirst(name ?? 'a strand');
  });
  const due = work.due && `Due ${sayDue(work.due)}`;
  const ours = work.dueOrigin === 'default' ? ' (our default: the terms give no day)' : '';
  const into =
    work.contributesTo && `Goes into a report of ${groupName(work.contributesTo.group, terms)}`;
  return paragraph(
    `${work.title}: ${sayEvery(work.every)}`,
    due && `${due}${ours}`,
    work.owner && `${sayWho(work.owner, terms)} sees to it`,
    work.to && `It goes to ${sayList(work.to.map((each) => sayWho(each, terms)))}`,
    sections && `It has a section each on ${sayList(sections)}`,
    into,
    work.note,
  );
}

function sayCycleEntry(entry: CycleEntry, terms: TermsOfReference): string {
  const when = [
    entry.every === undefined ? undefined : sayEvery(entry.every),
    entry.months === undefined ? undefined : `in ${sayMonths(entry.months)}`,
  ].filter((part) => part !== undefined);
  return paragraph(
    `${entry.title}: ${when.length > 0 ? when.join(', ') : 'when is not said'}`,
    entry.covers && `It covers ${sayList(entry.covers.map(lowerFirst))}`,
    entry.owner && `${sayWho(entry.owner, terms)} sees to it`,
    entry.note,
  );
}

const limits = { '>=': 'at least', '<=': 'at most', '>': 'more than', '<': 'less than', '=': '' };
const periods = {
  'school-year': 'school year',
  'financial-year': 'financial year',
  'calendar-year': 'calendar year',
  year: 'year',
} as const;

function sayMeasure({ measure, statement }: Indicator): string {
  const { op, value, unit, per, comparator, within, excluding } = measure;
  const figure =
    value === undefined ? (comparator ?? 'a target to be set') : sayFigure(value, unit);
  const bound = measure.kind === 'against-national' && op === '>=' ? 'at or above the' : limits[op];
  const article = value === undefined && !bound.endsWith('the') ? ' the' : '';
  return [
    `${bound}${article} ${figure}`.trim(),
    within === undefined || statement.includes(sayDuration(within))
      ? ''
      : ` within ${sayDuration(within)}`,
    per === undefined ? '' : ` in a ${periods[per]}`,
    excluding === undefined ? '' : `, leaving out ${excluding}`,
  ].join('');
}

function sayFigure(value: number, unit: string | undefined): string {
  if (unit === undefined) return String(value);
  return unit.startsWith('percent') ? `${value}%${unit.slice(7)}` : `${value} ${unit}`;
}
