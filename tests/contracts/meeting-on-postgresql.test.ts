import { expect, inject, test } from 'vitest';
import { liveTheWholeMeeting } from '../scenarios/live-the-whole-meeting.ts';
import { startSandbox } from '../support/sandbox.ts';
import { temporaryDatabase } from '../support/test-database.ts';
import { minutesFor } from '../support/whole-meeting.ts';

const url = inject('postgresUrl');
const why = url === undefined ? ` (skipped: ${inject('postgresMissing')})` : '';

test.skipIf(url === undefined)(`a whole meeting is lived on PostgreSQL too${why}`, async () => {
  await using database = await temporaryDatabase(url ?? '');
  await using sandbox = await startSandbox({ databaseUrl: database.url });
  const id = await liveTheWholeMeeting(sandbox, () => {});
  expect((await minutesFor(sandbox, 'board-member', id)).state).toBe('approved');
});
