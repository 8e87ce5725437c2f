import { GovernanceError } from '../domain/errors.ts';

/** Another process, or another part of this one, has the folder open. */
export class DataInUse extends GovernanceError {
  override readonly name = 'DataInUse';
  readonly code = 'data-in-use';
}

/** The data was written by a newer version of the product, or by an unknown one. */
export class DataNotReadable extends GovernanceError {
  override readonly name = 'DataNotReadable';
  readonly code = 'data-not-readable';
}

/** A mistake in the program: `atomically` inside `atomically`. */
export class NestedTransaction extends Error {
  override readonly name = 'NestedTransaction';
}

/** A mistake in the program: a service is asked, or a store is kept, where that may not be. */
export class TransactionMisused extends Error {
  override readonly name = 'TransactionMisused';
}

/**
 * The database did not answer in time or went away. `code` is PostgreSQL's own for the same:
 * 57014 for a statement, 55P03 for a lock, 25P03 for an idle transaction, 08006 for the connection.
 */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly code: '57014' | '55P03' | '25P03' | '08006';

  constructor(code: DatabaseUnavailable['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
