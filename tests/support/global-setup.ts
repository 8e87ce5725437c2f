import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's PostgreSQL, undefined where there is none. */
    postgresUrl: string | undefined;
    /** Why there is none. */
    postgresMissing: string | undefined;
  }
}

const needsPostgres = /storage|contracts|support/;

/** One cluster for the whole run; none when the run was asked only for paths that need none. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const paths = process.argv
    .slice(2)
    .filter((word) => /[/\\.]/.test(word) && !word.startsWith('-'));
  if (paths.length > 0 && !paths.some((path) => needsPostgres.test(path))) {
    project.provide('postgresUrl', undefined);
    project.provide('postgresMissing', 'these paths were not expected to need it');
    return undefined;
  }
  const postgres = await startPostgres();
  project.provide('postgresUrl', postgres.found ? postgres.url : undefined);
  project.provide('postgresMissing', postgres.found ? undefined : postgres.reason);
  if (!postgres.found) console.log(`PostgreSQL is not tested: ${postgres.reason}.`);
  return postgres.found ? () => postgres.stop() : undefined;
}
