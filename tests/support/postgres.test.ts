import { Client } from 'pg';
import { expect, inject, test } from 'vitest';

const url = inject('postgresUrl');

test.skipIf(url === undefined)('the PostgreSQL of the run answers in UTF-8', async () => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select 'Ysgol Tŷ Ddewi' as name, version() as version");
    expect(rows[0]).toMatchObject({
      name: 'Ysgol Tŷ Ddewi',
      version: expect.stringMatching(/^PostgreSQL (1[5-9]|[2-9]\d)/),
    });
  } finally {
    await client.end();
  }
});

test('where there is no PostgreSQL, the reason is known', () => {
  expect(typeof inject('postgresMissing')).toBe(url === undefined ? 'string' : 'undefined');
});
