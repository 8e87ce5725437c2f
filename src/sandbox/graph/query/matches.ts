import { badRequest } from '../graph-error.ts';
import type { Filter, FilterValue } from './filter.ts';

type Scope = Readonly<Record<string, unknown>>;

/** Whether an entity fits. A property that it does not have is refused, as Graph does. */
export function matches(filter: Filter, entity: Scope): boolean {
  switch (filter.kind) {
    case 'logic':
      return filter.word === 'and'
        ? filter.sides.every((side) => matches(side, entity))
        : filter.sides.some((side) => matches(side, entity));
    case 'not':
      return !matches(filter.of, entity);
    case 'compare':
      return compare(filter.word, valueAt(entity, filter.path), filter.value);
    case 'in': {
      const value = valueAt(entity, filter.path);
      return filter.values.some((candidate) => compare('eq', value, candidate));
    }
    case 'startswith': {
      const value = valueAt(entity, filter.path);
      const start = String(filter.value).toLowerCase();
      return typeof value === 'string' && value.toLowerCase().startsWith(start);
    }
    case 'any': {
      const list = valueAt(entity, filter.path);
      if (!Array.isArray(list)) throw badRequest(`${filter.path.join('/')} is no collection.`);
      return list.some((item) => matches(filter.of, { ...entity, [filter.variable]: item }));
    }
  }
}

/** Without regard to casing, as Outlook and the directory compare text. */
function compare(
  word: 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le',
  value: unknown,
  wanted: FilterValue,
): boolean {
  const left = typeof value === 'string' ? value.toLowerCase() : value;
  const right = typeof wanted === 'string' ? wanted.toLowerCase() : wanted;
  if (word === 'eq') return (left ?? null) === right;
  if (word === 'ne') return (left ?? null) !== right;
  if (typeof left === 'string' && typeof right === 'string') return inOrder(word, left, right);
  if (typeof left === 'number' && typeof right === 'number') return inOrder(word, left, right);
  return false;
}

function inOrder<T extends string | number>(word: 'gt' | 'ge' | 'lt' | 'le', left: T, right: T) {
  if (word === 'gt') return left > right;
  if (word === 'ge') return left >= right;
  if (word === 'lt') return left < right;
  return left <= right;
}

export function valueAt(entity: Scope, path: readonly string[]): unknown {
  let value: unknown = entity;
  for (const name of path) {
    if (value === null) return null;
    if (typeof value !== 'object' || value === undefined) throw unknownProperty(name);
    const found = Object.entries(value).find(([key]) => key.toLowerCase() === name.toLowerCase());
    if (!found) throw unknownProperty(name);
    value = found[1];
  }
  return value;
}

function unknownProperty(name: string) {
  return badRequest(`Could not find a property named '${name}'.`, 'RequestBroker--ParseUri');
}
