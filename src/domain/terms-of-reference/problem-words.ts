import type { z } from 'zod';
import { nearest } from './nearest.ts';
import { allowedKeys, allowedWords } from './schema-walk.ts';

/** What is wrong at one place of a terms file. `key` names an unknown key at that place. */
export interface TermsProblem {
  path: readonly PropertyKey[];
  reason: string;
  key?: string;
}

type Issue = z.core.$ZodIssue;

/** Turns what zod found into what a person can act on. */
export function problemsFrom(
  schema: z.core.$ZodType,
  value: unknown,
  issues: readonly Issue[],
): TermsProblem[] {
  const problems = issues.flatMap((issue) => explain({ schema, value, issue, above: [] }));
  const meant = new Set(problems.map((problem) => problem.meant).filter(Boolean));
  const left = problems.filter(({ path, missing }) => !(missing && meant.has(path.join('.'))));
  return together(left).map(({ path, reason, key }) => ({
    path,
    reason,
    ...(key === undefined ? {} : { key }),
  }));
}

/** Many keys missing at one place are said in one line. */
function together(problems: readonly Explained[]): Explained[] {
  const places = Map.groupBy(
    problems.filter((problem) => problem.missing),
    ({ path }) => path.slice(0, -1).join('.'),
  );
  const crowded = [...places.values()].filter((each) => each.length > fewMissing);
  const merged = crowded.map((each): Explained => {
    const names = each.map(({ path }) => `\`${String(path.at(-1))}\``).join(', ');
    return { path: each[0]?.path.slice(0, -1) ?? [], reason: `these are missing: ${names}` };
  });
  return [
    ...problems.filter((problem) => !crowded.some((each) => each.includes(problem))),
    ...merged,
  ];
}

const fewMissing = 3;

interface Explaining {
  schema: z.core.$ZodType;
  value: unknown;
  issue: Issue;
  above: readonly PropertyKey[];
}

/** `meant` is the path of the key an unknown one was probably meant to be. */
interface Explained extends TermsProblem {
  missing?: boolean;
  meant?: string;
}

function explain({ schema, value, issue, above }: Explaining): Explained[] {
  const path = [...above, ...issue.path];
  const found = valueAt(value, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey({ schema, path, key }));
    case 'invalid_union':
      return union({ schema, value, issue, path });
    case 'invalid_value':
      if (found === undefined) return [missing(path, allowedWords(schema, path))];
      return [{ path, reason: wrongWord(found, issue.values.map(String)) }];
    case 'invalid_type':
      if (found === undefined) return [missing(path, [])];
      return [{ path, reason: wrongType(issue.expected, found) }];
    case 'too_small':
    case 'too_big':
      return [{ path, reason: issue.message.startsWith('Too') ? size(issue) : issue.message }];
    default:
      return [{ path, reason: issue.message }];
  }
}

// A longer list hides what is wrong.
const mostListed = 20;

interface UnknownKey {
  schema: z.core.$ZodType;
  path: readonly PropertyKey[];
  key: string;
}

function unknownKey({ schema, path, key }: UnknownKey): Explained {
  const allowed = allowedKeys(schema, path);
  const meant = nearest(key, allowed);
  if (meant === undefined) {
    const few = allowed.length <= mostListed ? `; allowed here: ${allowed.join(', ')}` : '';
    return { path, key, reason: `unknown key \`${key}\`${few}` };
  }
  const reason = `unknown key \`${key}\`; did you mean \`${meant}\`?`;
  return { path, key, reason, meant: [...path, meant].join('.') };
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

function union({
  schema,
  value,
  issue,
  path,
}: Omit<UnknownKey, 'key'> & {
  value: unknown;
  issue: UnionIssue;
}): Explained[] {
  const found = valueAt(value, path);
  if (found === undefined) return [missing(path, allowedWords(schema, path))];
  if (found === null || typeof found !== 'object' || Array.isArray(found)) {
    const keys = allowedKeys(schema, path).map((key) => `{${key}: …}`);
    return [{ path, reason: wrongWord(found, [...allowedWords(schema, path), ...keys]) }];
  }
  // The alternative that was meant is the one with the least wrong in it.
  const [closest = []] = [...issue.errors]
    .filter((branch) => !branch.some((each) => each.path.length === 0 && isOtherKind(each)))
    .sort((a, b) => wrongs(a) - wrongs(b));
  if (closest.length === 0) return [{ path, reason: 'is not something the format knows here' }];
  return closest.flatMap((each) => explain({ schema, value, issue: each, above: path }));
}

function isOtherKind(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value';
}

function wrongs(branch: readonly Issue[]): number {
  const count = (issue: Issue) => (issue.code === 'unrecognized_keys' ? issue.keys.length : 1);
  return branch.reduce((sum, issue) => sum + count(issue), 0);
}

function missing(path: readonly PropertyKey[], allowed: readonly string[]): Explained {
  const name = `\`${String(path.at(-1) ?? 'file')}\``;
  const choice = allowed.length > 0 ? `: one of ${allowed.join(', ')}` : '';
  return { path, reason: `${name} is missing${choice}`, missing: true };
}

function wrongWord(found: unknown, allowed: readonly string[]): string {
  if (found === null) return `is empty; must be one of ${allowed.join(', ')}`;
  const shown = show(found);
  const meant = typeof found === 'string' ? nearest(found, allowed) : undefined;
  if (meant !== undefined) return `${shown} is not known here; did you mean \`${meant}\`?`;
  if (allowed.length === 1) return `must be \`${allowed[0]}\`, not ${shown}`;
  return `${shown} is not known here; must be one of ${allowed.join(', ')}`;
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys to values',
};

function wrongType(expected: string, found: unknown): string {
  const wanted = kinds[expected] ?? expected;
  if (found === null) return `is empty; must be ${wanted}`;
  const hint = expected === 'string' && typeof found !== 'object' ? '; put it in quotes' : '';
  return `must be ${wanted}, not ${show(found)}${hint}`;
}

function size(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const limit =
    issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  return issue.origin === 'array' ? `must have ${limit} entries` : `must be ${limit}`;
}

function show(found: unknown): string {
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object') return 'a mapping of keys to values';
  const text = String(found);
  return `\`${text.length > 40 ? `${text.slice(0, 40)}…` : text}\``;
}

/** What stands at `path` in the value as it was read. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => {
    if (at === null || typeof at !== 'object') return undefined;
    return Object.getOwnPropertyDescriptor(at, step)?.value;
  }, value);
}
