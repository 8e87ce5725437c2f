import { z } from 'zod';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** One line for each failure, and for each skip that counts as one. */
  readonly complaints: readonly string[];
}

/** The part of vitest's JSON report that is read here. */
const Report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

type FileResult = z.infer<typeof Report>['testResults'][number];

/** A skip here is a failure in CI, unless the title says that something outside is optional. */
const neverSkippedFiles = /[/\\]tests[/\\](contracts|browser)[/\\]/;
const neverSkippedTitles = /PostgreSQL/;
const optionalTitles = /where (it is )?present/;

/**
 * Counts the tests of a report; a file that could not be loaded counts as one failure. `strict` is
 * for CI, where a PostgreSQL, browser or contract test may not be skipped.
 */
export function countsOf(report: unknown, options: { strict: boolean; root: string }): Counts {
  return Report.parse(report)
    .testResults.map((file) => fileCounts(file, options))
    .reduce(add, none);
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0, complaints: [] };

export function add(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    complaints: [...a.complaints, ...b.complaints],
  };
}

/** The closing line, read by people and by CI. */
export function closingLine(counts: Counts): string {
  return `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
}

function fileCounts(file: FileResult, options: { strict: boolean; root: string }): Counts {
  const path = file.name.replace(options.root, '');
  if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) {
    const counts = file.assertionResults.map((test) => testCounts(test, path, options.strict));
    const complaint = `${path}: ${firstLine(file.message) || 'could not be run'}`;
    return counts.reduce(add, { ...none, failed: 1, complaints: [complaint] });
  }
  return file.assertionResults
    .map((test) => testCounts(test, path, options.strict))
    .reduce(add, none);
}

function testCounts(
  test: FileResult['assertionResults'][number],
  path: string,
  strict: boolean,
): Counts {
  if (test.status === 'passed') return { ...none, passed: 1 };
  if (test.status === 'failed') {
    const complaint = `${path}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`;
    return { ...none, failed: 1, complaints: [complaint] };
  }
  const needed = neverSkippedFiles.test(path) || neverSkippedTitles.test(test.fullName);
  if (strict && needed && !optionalTitles.test(test.fullName)) {
    return { ...none, failed: 1, complaints: [`${path}: skipped in CI: ${test.fullName}`] };
  }
  return { ...none, skipped: 1 };
}

function firstLine(text: string | undefined): string {
  return text?.split('\n')[0]?.slice(0, 300) ?? '';
}
