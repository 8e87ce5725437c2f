import { AsyncLocalStorage } from 'node:async_hooks';
import type {
  Kysely,
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  Transaction,
} from 'kysely';
import { NestedTransaction, TransactionMisused } from './database-errors.ts';
import type { Tables } from './tables.ts';

interface Scope {
  open: boolean;
}

const scopes = new AsyncLocalStorage<Scope>();
const tries = 4;

/** PostgreSQL's codes for "nothing wrong with it, try again": serialization failure, deadlock. */
const passing = new Set(['40001', '40P01']);

/** Whether the code that asks runs inside `atomically`. */
export function insideTransaction(): boolean {
  return scopes.getStore()?.open === true;
}

/**
 * Runs `work` in one transaction; up to three more times when the database asks for it, so that
 * `work` does nothing outside. Throws {@link NestedTransaction} inside another.
 */
export async function runAtomically<T>(
  kysely: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  if (insideTransaction()) {
    throw new NestedTransaction('atomically was called inside atomically');
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(kysely, work);
    } catch (error) {
      if (attempt === tries || !isPassing(error)) throw error;
    }
  }
}

function runOnce<T>(
  kysely: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const scope: Scope = { open: true };
  return kysely.transaction().execute(async (transaction) => {
    try {
      return await scopes.run(scope, () => work(transaction.withPlugin(new OnlyWhileOpen(scope))));
    } finally {
      scope.open = false;
    }
  });
}

/** A store that is kept and used later would speak on a connection that is now somebody else's. */
class OnlyWhileOpen implements KyselyPlugin {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  transformQuery({ node }: PluginTransformQueryArgs) {
    if (!this.#scope.open) throw new TransactionMisused('a store was used after its transaction');
    return node;
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

function isPassing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && passing.has(code);
}
