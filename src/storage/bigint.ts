/** PostgreSQL's number for `bigint`, which also is what `count(*)` gives. */
export const bigintType = 20;

/** One parser for both drivers. Throws RangeError where a number would lose digits. */
export function parseBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`too large for a number: ${text}`);
  return value;
}
