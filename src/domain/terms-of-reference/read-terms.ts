import { checkReferences } from './check-references.ts';
import type { TermsOfReference } from './format.ts';
import { formatVersion, termsOfReference } from './format.ts';
import type { TermsProblem } from './problem-words.ts';
import { problemsFrom, valueAt } from './problem-words.ts';

export type TermsReading =
  | { ok: true; terms: TermsOfReference }
  | { ok: false; problems: readonly TermsProblem[] };

/** Reads terms of reference from plain data, such as a YAML file holds. Says all that is wrong. */
export function readTerms(value: unknown): TermsReading {
  const version = valueAt(value, ['schema']);
  if (version === undefined) {
    const reason = `this is not a terms file: it must begin with \`schema: ${formatVersion}\``;
    return { ok: false, problems: [{ path: [], reason }] };
  }
  if (version !== formatVersion) {
    return { ok: false, problems: [{ path: ['schema'], reason: otherVersion(version) }] };
  }
  const parsed = termsOfReference.safeParse(value);
  if (!parsed.success) {
    return { ok: false, problems: problemsFrom(termsOfReference, value, parsed.error.issues) };
  }
  const problems = checkReferences(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, terms: parsed.data };
}

function otherVersion(version: unknown): string {
  if (version === 'terms/1') {
    return 'this is terms/1; the format is now terms/2 (each rule names its clause)';
  }
  return `\`${String(version)}\` is not a format known here; it must be \`${formatVersion}\``;
}
