import { badRequest } from '../graph-error.ts';

export type QueryOption =
  | '$select'
  | '$expand'
  | '$filter'
  | '$orderby'
  | '$top'
  | '$skip'
  | '$count'
  | '$skiptoken'
  | '$deltatoken'
  | 'token'
  | 'startdatetime'
  | 'enddatetime'
  | '@microsoft.graph.conflictbehavior';

export type Query = ReadonlyMap<QueryOption, string>;

export const entityOptions = ['$select', '$expand'] as const;
export const listOptions = [
  ...entityOptions,
  '$filter',
  '$orderby',
  '$top',
  '$skip',
  '$count',
] as const;

/** Strict: an unknown or repeated option, or one that got lost in bad encoding, is refused. */
export function readQuery(url: URL, known: readonly QueryOption[]): Query {
  const query = new Map<QueryOption, string>();
  for (const [name, value] of url.searchParams) {
    const lower = name.toLowerCase();
    const option = known.find((candidate) => candidate === lower || candidate === `$${lower}`);
    if (!option) throw badRequest(`The query parameter '${name}' is not supported here.`);
    if (query.has(option)) throw badRequest(`The query parameter '${name}' is given twice.`);
    if (value === '') throw badRequest(`The query parameter '${name}' is empty.`);
    query.set(option, value);
  }
  return query;
}

/** A whole number from 1 to `most`, or the default. */
export function numberOption(
  query: Query,
  name: '$top' | '$skip',
  { standard, most }: { standard: number; most: number },
): number {
  const text = query.get(name);
  if (text === undefined) return standard;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most || (name === '$top' && number === 0)) {
    throw badRequest(`Invalid value '${text}' for ${name}: at most ${most}.`);
  }
  return number;
}
