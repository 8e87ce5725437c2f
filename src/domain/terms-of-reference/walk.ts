type Visit = (value: unknown, path: readonly PropertyKey[]) => void;

/** Visits every value of a terms file, each with the path that leads to it. */
export function walk(value: unknown, visit: Visit, path: readonly PropertyKey[] = []): void {
  visit(value, path);
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) walk(entry, visit, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) walk(entry, visit, [...path, key]);
  }
}

/**
 * The rule that a question is about: `meetings.series.annual` steps through keys and, in a list,
 * through the `id` or `office` of its entries. Undefined when there is none.
 */
export function ruleAt(terms: unknown, about: string): unknown {
  return about.split('.').reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return at.find((entry) => isNamed(entry, step));
    if (typeof at !== 'object' || at === null) return undefined;
    return Object.getOwnPropertyDescriptor(at, step)?.value;
  }, terms);
}

function isNamed(entry: unknown, name: string): boolean {
  if (typeof entry !== 'object' || entry === null) return false;
  return ('id' in entry && entry.id === name) || ('office' in entry && entry.office === name);
}
