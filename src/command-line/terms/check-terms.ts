import { readTermsFile, TermsFileUnreadable } from '../../documents/terms-file.ts';
import { printTerms } from './print-terms.ts';

/** What a command has to say, and with what it ends. */
export interface CommandEnd {
  exitCode: number;
  out: string;
  err: string;
}

/** Says what a terms file means, or each thing that is wrong with it, one a line. */
export function checkTerms(file: string, columns: number): CommandEnd {
  try {
    const reading = readTermsFile(file);
    if (reading.ok) return { exitCode: 0, out: printTerms(reading.terms, columns), err: '' };
    const lines = reading.problems.map(
      ({ line, column, reason }) => `${file}:${line}:${column}: ${reason}\n`,
    );
    return { exitCode: 1, out: '', err: lines.join('') };
  } catch (error) {
    if (!(error instanceof TermsFileUnreadable)) throw error;
    return { exitCode: 1, out: '', err: `${file}: ${error.message}\n` };
  }
}
