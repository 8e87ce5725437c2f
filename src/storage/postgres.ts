import { PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import { bigintType, parseBigint } from './bigint.ts';
import type { Engine, EngineOptions } from './engine.ts';
import type { Limits } from './limits.ts';
import { PostgresListener } from './postgres-listener.ts';

const connections = 10;
const connectSeconds = 10;

/** PostgreSQL at `url`. Throws when it does not answer or is older than 15. */
export async function openPostgres(url: string, options: EngineOptions): Promise<Engine> {
  const pool = new Pool({ connectionString: url, max: connections, ...timeouts(options.limits) });
  // An idle connection that breaks is replaced; without this it would end the process.
  pool.on('error', options.onTrouble);
  // The pool hears the idle ones only; one that breaks in use would end the process as well.
  pool.on('connect', (client) => client.on('error', options.onTrouble));
  const listener = new PostgresListener(url, options.onTrouble);
  try {
    await refuseOldServer(pool);
    await listener.start();
  } catch (error) {
    await listener.close();
    await pool.end();
    throw error;
  }
  return {
    kind: 'postgres',
    dialect: new PostgresDialect({ pool }),
    onWake: (wake) => listener.onWake(wake),
    writeSnapshot: () => Promise.reject(new TypeError('snapshots are of PGlite')),
    close: () => listener.close(),
  };
}

function timeouts(limits: Limits) {
  return {
    application_name: 'alliance-secretariat',
    connectionTimeoutMillis: connectSeconds * 1000,
    statement_timeout: limits.statementSeconds * 1000,
    lock_timeout: limits.lockSeconds * 1000,
    idle_in_transaction_session_timeout: limits.idleInTransactionSeconds * 1000,
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === bigintType ? parseBigint : types.getTypeParser(type, format),
    },
  };
}

async function refuseOldServer(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num');
  const version = Number(rows[0]?.server_version_num);
  if (version >= 150_000) return;
  throw new Error(`PostgreSQL 15 or newer is needed; this server says ${version}`);
}
