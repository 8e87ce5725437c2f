const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** A whole number as text has it: in letters up to twelve. */
export function sayNumber(n: number): string {
  return numbers[n] ?? String(n);
}

/** "a, b and c". */
export function sayList(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** Sentences of a document, run together: "oversee the priorities; agree how to work". */
export function sayItems(items: readonly string[]): string {
  return items.map(lowerFirst).join('; ');
}

/** Titles as they are printed: "Terms of reference; Membership". */
export function sayTitles(titles: readonly string[]): string {
  return titles.join('; ');
}

/** Ends with a full stop, begins with a capital letter. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const ended = /[.?!]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return `${ended.charAt(0).toUpperCase()}${ended.slice(1)}`;
}

/** Sentences put one after the other; what is undefined or empty is left out. */
export function paragraph(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => sentence(part ?? ''))
    .join(' ');
}

/** "Papers for all" becomes "papers for all"; "SLEs" and "Planning Action Group" stay. */
export function lowerFirst(text: string): string {
  return /^([A-Z][a-z'-]+|A)(?![\w ]? ?[A-Z]|\w)/.test(text)
    ? `${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : text;
}

/** "an agenda", "a deputy". */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
