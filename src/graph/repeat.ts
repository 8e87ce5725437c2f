import { ServiceBusy, Unclear } from '../use-cases/services.ts';
import type { Log } from './graph.ts';
import { GraphError } from './graph.ts';
import { Broken } from './wire.ts';

export interface Repeating {
  /** Whether a second request does no more than the first. */
  readonly mayRepeat: boolean;
  /** Whether anything is changed: a question that got no answer leaves nothing unclear. */
  readonly isQuestion: boolean;
  readonly operation: string;
}

export interface Patience {
  pause(seconds: number): Promise<void>;
  readonly log: Log;
}

const mostTries = 3;
/** Whoever has to wait longer is put back by the scheduler instead of being held here. */
const longestWaitSeconds = 5;
const busySeconds = 10;

/** Makes a request again where that can do no harm, a few times and not before it is welcome. */
export async function repeating<T>(
  { pause, log }: Patience,
  how: Repeating,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const waitSeconds = waitBefore(error, how, tries);
      const facts = { operation: how.operation, tries, ...factsOf(error) };
      if (waitSeconds === undefined || tries >= mostTries) {
        log.warn(facts, 'Graph call failed');
        throw told(error, how);
      }
      log.warn(facts, 'Graph call is repeated');
      await pause(waitSeconds);
    }
  }
}

/** Seconds to wait before the next try; undefined when there must be none. */
function waitBefore(error: unknown, { mayRepeat }: Repeating, tries: number): number | undefined {
  const growing = 2 ** (tries - 2);
  if (error instanceof Broken) return mayRepeat || !error.mayHaveArrived ? growing : undefined;
  if (!(error instanceof GraphError) || !mayRepeat || !isPassing(error)) return undefined;
  const seconds = error.retryAfterSeconds ?? growing;
  return seconds <= longestWaitSeconds ? seconds : undefined;
}

/** What the caller is told in the end. */
function told(error: unknown, { mayRepeat, isQuestion, operation }: Repeating): unknown {
  const cause = { cause: error };
  if (error instanceof Broken) {
    const isUnclear = error.mayHaveArrived && !isQuestion;
    return isUnclear ? new Unclear(operation, cause) : new ServiceBusy(busySeconds, cause);
  }
  if (!(error instanceof GraphError)) return error;
  if (isBusy(error)) return new ServiceBusy(error.retryAfterSeconds ?? busySeconds, cause);
  if (isPassing(error) && !mayRepeat) return new Unclear(operation, cause);
  return error;
}

/** Nothing was done. */
function isBusy({ status }: GraphError): boolean {
  return status === 429 || status === 503;
}

/** Nothing was done, or nobody can say. */
function isPassing(error: GraphError): boolean {
  return isBusy(error) || [408, 500, 502, 504].includes(error.status);
}

function factsOf(error: unknown): object {
  if (error instanceof GraphError) {
    const { status, code, requestId } = error;
    return { status, code, requestId };
  }
  if (error instanceof Broken) return { broken: true, mayHaveArrived: error.mayHaveArrived };
  return { error: error instanceof Error ? error.name : typeof error };
}
