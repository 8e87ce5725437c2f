import { badRequest } from '../graph-error.ts';
import { parseFilter } from './filter.ts';
import { matches } from './matches.ts';
import { numberOption, type Query } from './options.ts';

/** An entity with everything it has; what an answer shows of it is for the query to say. */
export interface Entity {
  readonly properties: Readonly<Record<string, unknown>>;
  /** Made and shown only when expanded or filtered by: attachments are large. */
  readonly navigations?: Readonly<Record<string, () => readonly Record<string, unknown>[]>>;
}

export type Json = Record<string, unknown>;

/** $select and $expand of one entity. */
export function shaped(entity: Entity, query: Query): Json {
  const selected = selection(entity, query.get('$select'));
  const expanded = query.get('$expand');
  if (expanded === undefined) return selected;
  for (const clause of topLevel(expanded, ',')) Object.assign(selected, expansion(entity, clause));
  return selected;
}

export interface Page {
  readonly value: readonly Json[];
  readonly '@odata.count'?: number;
  readonly '@odata.nextLink'?: string;
}

export interface PageSize {
  readonly standard: number;
  readonly most: number;
}

/** $filter, $orderby, $skip, $top, $count; the next link repeats the request with a later $skip. */
export function pageOf(
  entities: readonly Entity[],
  { query, url }: { query: Query; url: URL },
  size: PageSize,
): Page {
  const filter = query.get('$filter');
  const parsed = filter === undefined ? undefined : parseFilter(filter);
  const fitting = parsed
    ? entities.filter((entity) => matches(parsed, filterScope(entity, filter ?? '')))
    : entities;
  const sorted = ordered(fitting, query.get('$orderby'));
  const skip = numberOption(query, '$skip', { standard: 0, most: 1_000_000 });
  const top = numberOption(query, '$top', size);
  const page = sorted.slice(skip, skip + top);
  return {
    value: page.map((entity) => shaped(entity, query)),
    ...(query.get('$count') === 'true' && { '@odata.count': sorted.length }),
    ...(skip + top < sorted.length && { '@odata.nextLink': later(url, skip + top) }),
  };
}

function filterScope({ properties, navigations = {} }: Entity, filter: string): Json {
  const words = filter.toLowerCase();
  const named = Object.entries(navigations).filter(([name]) => words.includes(name.toLowerCase()));
  return { ...Object.fromEntries(named.map(([name, make]) => [name, make()])), ...properties };
}

function later(url: URL, skip: number): string {
  const next = new URL(url);
  next.searchParams.delete('$skip');
  next.searchParams.set('$skip', String(skip));
  return next.href;
}

function ordered(entities: readonly Entity[], orderby: string | undefined): readonly Entity[] {
  if (orderby === undefined) return entities;
  const [path = '', direction = 'asc'] = orderby.trim().split(/\s+/);
  if (!['asc', 'desc'].includes(direction)) throw badRequest(`Cannot order by '${orderby}'.`);
  const sign = direction === 'asc' ? 1 : -1;
  const key = (entity: Entity) => String(reached(entity.properties, path));
  return [...entities].sort((a, b) => (key(a) < key(b) ? -sign : sign));
}

function reached(properties: Readonly<Record<string, unknown>>, path: string): unknown {
  let value: unknown = properties;
  for (const name of path.split('/')) {
    const entries: [string, unknown][] =
      typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const found = entries.find(([key]) => key === name);
    if (!found) throw badRequest(`Could not find a property named '${name}'.`);
    value = found[1];
  }
  return value;
}

function selection({ properties }: Entity, select: string | undefined): Json {
  if (select === undefined) return { ...properties };
  const wanted = select.split(',').map((name) => name.trim().split('/')[0]?.toLowerCase() ?? '');
  const names = new Map(Object.keys(properties).map((name) => [name.toLowerCase(), name]));
  const unknown = wanted.find((name) => !names.has(name));
  if (unknown !== undefined) throw badRequest(`Could not find a property named '${unknown}'.`);
  const shown = Object.entries(properties).filter(
    ([name]) => name === 'id' || name.startsWith('@') || wanted.includes(name.toLowerCase()),
  );
  return Object.fromEntries(shown);
}

function expansion({ navigations = {} }: Entity, clause: string): Json {
  const match = /^(\w+)(?:\((.*)\))?$/s.exec(clause.trim());
  const name = match?.[1] ?? '';
  const list = navigations[name]?.();
  if (!list) throw badRequest(`Could not expand '${clause}'.`);
  const options = new Map<string, string>();
  for (const option of topLevel(match?.[2] ?? '', ';')) {
    const [key = '', ...value] = option.split('=');
    if (!['$filter', '$select'].includes(key.trim())) throw badRequest(`Cannot read '${option}'.`);
    options.set(key.trim(), value.join('='));
  }
  const filter = options.get('$filter');
  const parsed = filter === undefined ? undefined : parseFilter(filter);
  const fitting = parsed ? list.filter((item) => matches(parsed, item)) : list;
  const shown = fitting.map((item) => selection({ properties: item }, options.get('$select')));
  // Outlook leaves the property out when nothing fits.
  return shown.length === 0 && parsed ? {} : { [name]: shown };
}

/** Splits outside of brackets and quotes. */
function topLevel(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let part = '';
  for (const character of text) {
    if (character === "'") isQuoted = !isQuoted;
    if (!isQuoted && character === '(') depth += 1;
    if (!isQuoted && character === ')') depth -= 1;
    if (!isQuoted && depth === 0 && character === separator) {
      parts.push(part);
      part = '';
    } else part += character;
  }
  return [...parts, part].filter((candidate) => candidate.trim() !== '');
}
