import type { OperationName } from './operation-names.ts';

/**
 * - `throttle`: 429 with Retry-After in seconds; `throttle-until`: the same as an HTTP date
 * - `unavailable`: 503 with Retry-After; `server-error`: 500 with a page of HTML
 * - `reset`: the connection breaks before anything is done
 * - `accept-then-fail`: everything is done, then the connection breaks
 * - `sync-state-not-found`: 410, start the delta again
 */
export type FaultKind =
  | 'throttle'
  | 'throttle-until'
  | 'unavailable'
  | 'server-error'
  | 'reset'
  | 'accept-then-fail'
  | 'sync-state-not-found';

export interface Fault {
  readonly kind: FaultKind;
  readonly retryAfterSeconds: number;
}

/** Failures that Microsoft is told to have: one by one, or by seed; never by chance. */
export interface Faults {
  /** The next `times` (1) requests of this operation fail so. Queues behind earlier ones. */
  next(operation: OperationName, kind: FaultKind, options?: FaultOptions): void;
  /** From now on a share of all requests fails, decided by the seed alone; `null` ends it. */
  storm(storm: Storm | null): void;
  /** Asked by the sandbox once for each request. */
  take(operation: OperationName): Fault | undefined;
}

export interface FaultOptions {
  readonly times?: number;
  readonly retryAfterSeconds?: number;
}

export interface Storm {
  readonly seed: number;
  /** From 0 to 1. */
  readonly share: number;
  readonly kinds: readonly FaultKind[];
  /** Absent: all. */
  readonly operations?: readonly OperationName[];
  readonly retryAfterSeconds?: number;
}

export function createFaults(): Faults {
  const queued = new Map<OperationName, Fault[]>();
  let storm: Storm | null = null;
  let random = seeded(0);
  return {
    next(operation, kind, { times = 1, retryAfterSeconds = 1 } = {}) {
      const faults = queued.get(operation) ?? [];
      for (let count = 0; count < times; count++) faults.push({ kind, retryAfterSeconds });
      queued.set(operation, faults);
    },
    storm(next) {
      storm = next;
      random = seeded(next?.seed ?? 0);
    },
    take(operation) {
      const fault = queued.get(operation)?.shift();
      if (fault !== undefined || storm === null) return fault;
      if (storm.operations && !storm.operations.includes(operation)) return undefined;
      if (random() >= storm.share) return undefined;
      const kind = storm.kinds[Math.floor(random() * storm.kinds.length)];
      return kind && { kind, retryAfterSeconds: storm.retryAfterSeconds ?? 1 };
    },
  };
}

/** mulberry32: small, and the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
