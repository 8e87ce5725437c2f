/** How long the database may take, in seconds of machine time; the same on both engines. */
export interface Limits {
  readonly statementSeconds: number;
  /** For a locked row, and on PGlite for the one connection. */
  readonly lockSeconds: number;
  /** How long a transaction may stand still between two statements. */
  readonly idleInTransactionSeconds: number;
}

export const defaultLimits: Limits = {
  statementSeconds: 30,
  lockSeconds: 10,
  idleInTransactionSeconds: 20,
};
