import { Unusable } from '../domain/errors.ts';

/**
 * `value` as JSON text that PostgreSQL takes. Throws Unusable for the two things that JSON may hold
 * and `jsonb` may not: the character NUL and half of a surrogate pair.
 */
export function storedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'string' && (part.includes('\0') || !part.isWellFormed())) {
      throw new Unusable('text with a character that cannot be kept', {
        field: 'text',
        reason: 'unusable-character',
      });
    }
    return part;
  });
}
