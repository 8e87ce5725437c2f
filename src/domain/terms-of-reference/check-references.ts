import { sayMonth } from '../calendar/say-day.ts';
import type { TermsOfReference } from './format.ts';
import { nearest } from './nearest.ts';
import type { TermsProblem } from './problem-words.ts';
import { ruleAt, walk } from './walk.ts';

/** What a schema cannot see: names that point at nothing, doubles, dates and rules that clash. */
export function checkReferences(terms: TermsOfReference): TermsProblem[] {
  return [
    ...doubles(terms),
    ...danglingNames(terms),
    ...danglingQuestions(terms),
    ...clashingDates(terms),
    ...bareRules(terms),
  ];
}

function doubles(terms: TermsOfReference): TermsProblem[] {
  const problems: TermsProblem[] = [];
  walk(terms, (value, path) => {
    if (!Array.isArray(value)) return;
    const seen = new Set<string>();
    for (const [index, entry] of value.entries()) {
      const name = nameOf(entry);
      if (name === undefined) continue;
      const [key, text] = name;
      if (seen.has(text)) {
        problems.push({ path: [...path, index, key], reason: `\`${text}\` is used twice here` });
      }
      seen.add(text);
    }
  });
  return problems;
}

function danglingNames(terms: TermsOfReference): TermsProblem[] {
  const seats = terms.membership.seats.map((seat) => seat.id);
  const series = terms.meetings.series.map((each) => each.id);
  const strands = terms.strands?.list.map((strand) => strand.id) ?? [];
  const groups = [terms.group, ...(terms.otherGroups ?? [])].map((group) => group.id);
  const lists: Record<string, { kind: string; known: string[] }> = {
    among: { kind: 'seat', known: seats },
    eachCategory: { kind: 'seat', known: seats },
    notCounting: { kind: 'seat', known: seats },
    seat: { kind: 'seat', known: seats },
    'absence.series': { kind: 'series', known: series },
    with: { kind: 'group', known: groups },
    oversees: { kind: 'group', known: groups },
    group: { kind: 'group', known: groups },
    atSeries: { kind: 'series', known: series },
    sections: { kind: 'strand', known: strands },
    strand: { kind: 'strand', known: strands },
  };
  const problems: TermsProblem[] = [];
  walk(terms, (value, path) => {
    const [key, above] = [String(path.at(-1)), String(path.at(-2))];
    const list = lists[key] ?? lists[`${above}.${key}`];
    if (list === undefined) return;
    for (const [index, name] of (Array.isArray(value) ? value : [value]).entries()) {
      if (typeof name !== 'string' || list.known.includes(name)) continue;
      const at = Array.isArray(value) ? [...path, index] : path;
      problems.push({ path: at, reason: notDefined(list.kind, name, list.known) });
    }
  });
  return problems;
}

function notDefined(kind: string, name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  if (meant !== undefined) return `there is no ${kind} \`${name}\`; did you mean \`${meant}\`?`;
  const list = known.length > 0 ? known.join(', ') : 'none';
  return `there is no ${kind} \`${name}\` in this file; there is: ${list}`;
}

function danglingQuestions(terms: TermsOfReference): TermsProblem[] {
  return terms.questions.flatMap(({ about }, index) => {
    if (ruleAt(terms, about) !== undefined) return [];
    const reason = `\`${about}\` points at nothing in this file`;
    return [{ path: ['questions', index, 'about'], reason }];
  });
}

function clashingDates(terms: TermsOfReference): TermsProblem[] {
  const { from, to } = terms.validity;
  const problems: TermsProblem[] = [];
  if (from !== undefined && to !== undefined && to < from) {
    problems.push({ path: ['validity', 'to'], reason: `${to} is before ${from}` });
  }
  for (const [index, series] of terms.meetings.series.entries()) {
    for (const [place, day] of (series.dates ?? []).entries()) {
      const path = ['meetings', 'series', index, 'dates', place];
      const month = Number(day.slice(5, 7));
      if ((from !== undefined && day < from) || (to !== undefined && to < day)) {
        problems.push({ path, reason: `${day} lies outside the time these terms are for` });
      } else if (series.months !== undefined && !series.months.includes(month)) {
        const months = series.months.map(sayMonth).join(', ');
        problems.push({ path, reason: `${day} is in ${sayMonth(month)}, not in ${months}` });
      }
    }
  }
  return problems;
}

/** A finding has to name the clause it rests on, and a stated quorum what it needs. */
function bareRules(terms: TermsOfReference): TermsProblem[] {
  const problems: TermsProblem[] = [];
  walk(terms, (value, path) => {
    if (typeof value !== 'object' || value === null || !('origin' in value)) return;
    const rests = value.origin === 'stated' || value.origin === 'inferred';
    if (rests && !('clause' in value)) {
      const reason = `\`clause\` is missing: a rule that is ${value.origin} says where it stands`;
      problems.push({ path: [...path, 'clause'], reason });
    }
  });
  const { quorum } = terms;
  if (quorum.origin === 'stated' && quorum.needs === undefined) {
    problems.push({
      path: ['quorum', 'needs'],
      reason: '`needs` is missing: a stated quorum says what has to be present',
    });
  }
  return problems;
}

function nameOf(entry: unknown): ['id' | 'office', string] | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  if ('id' in entry && typeof entry.id === 'string') return ['id', entry.id];
  if ('office' in entry && typeof entry.office === 'string') return ['office', entry.office];
  return undefined;
}
