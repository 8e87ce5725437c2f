import { Unusable } from '../domain/errors.ts';
import type { TermsReader } from '../use-cases/ports.ts';
import type { TermsFileReading } from './terms-file.ts';
import { readTermsText, TermsFileUnreadable } from './terms-file.ts';

/** Terms of reference as uploaded; the first problem is told, with its line. */
export const termsReader: TermsReader = {
  read(yaml) {
    const reading = readingOf(yaml);
    if (reading.ok) return reading.terms;
    const [first] = reading.problems;
    const facts = { reason: 'wrong-terms', line: first?.line ?? 1, problem: first?.reason ?? '' };
    throw new Unusable('terms cannot be read', facts);
  },
};

function readingOf(yaml: string): TermsFileReading {
  try {
    return readTermsText(yaml);
  } catch (error) {
    if (!(error instanceof TermsFileUnreadable)) throw error;
    return { ok: false, problems: [{ line: 1, column: 1, reason: error.message }] };
  }
}
