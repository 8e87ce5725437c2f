import { z } from 'zod';
import { formatVersion, termsOfReference } from './format.ts';

/** The format as JSON Schema, for editors that check a file while it is written. */
export function termsJsonSchema(): string {
  const schema = z.toJSONSchema(termsOfReference, { io: 'input' });
  const titled = { title: `Terms of reference of a group (${formatVersion})`, ...schema };
  return `${JSON.stringify(titled, null, 1)}\n`;
}
