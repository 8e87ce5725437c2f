import { fetchAttendance } from '../use-cases/meetings/attendance.ts';
import { receiveReplies } from '../use-cases/meetings/receive-replies.ts';
import type { Ports } from '../use-cases/ports.ts';
import { deliverWaiting } from './deliver.ts';
import type { Log } from './log.ts';
import { tick } from './tick.ts';

/** How often the timer looks by itself; both in machine time. */
export interface Pace {
  tickSeconds: number;
  /** Between two looks at what Outlook and Teams have: replies and attendance. */
  sweepSeconds: number;
}

export interface Scheduler {
  start(): void;
  /** Soon, because something was added; many calls in a row make one round. */
  wake(): void;
  /** Reads what Microsoft has, then does all that is due and delivers all that waits. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

/** One round at a time: a timer that fires meanwhile waits for its turn. */
export function createScheduler(ports: Ports, log: Log, pace: Pace): Scheduler {
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const waiting = new Set<string>();
  const timers: NodeJS.Timeout[] = [];

  const inTurn = (round: () => Promise<void>): Promise<void> => {
    const next = running.then(round, round);
    running = next.catch(() => {});
    return next;
  };
  // A round that waits already does what another would do: a slow service piles none up.
  const quietly = (what: string, round: () => Promise<void>) => {
    if (stopped || waiting.has(what)) return;
    waiting.add(what);
    inTurn(async () => {
      waiting.delete(what);
      if (!stopped) await round();
    }).catch((error) => log.error({ err: error }, `${what} went wrong`));
  };
  const work = () => workUntilQuiet(ports, log, () => stopped);
  const sweep = () => lookAtMicrosoft(ports, log);

  return {
    start() {
      timers.push(setInterval(() => quietly('work', work), pace.tickSeconds * 1000));
      timers.push(setInterval(() => quietly('sweep', sweep), pace.sweepSeconds * 1000));
    },
    wake: () => quietly('work', work),
    drain: () =>
      inTurn(async () => {
        await work();
        await sweep();
        await work();
      }),
    async stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      await running;
    },
  };
}

async function workUntilQuiet(ports: Ports, log: Log, stopped: () => boolean): Promise<void> {
  for (let done = 1; done > 0 && !stopped(); ) {
    done = await tick(ports, log, ports.clock.now());
    done += await deliverWaiting(ports, log);
  }
}

async function lookAtMicrosoft(ports: Ports, log: Log): Promise<void> {
  for (const look of [receiveReplies, fetchAttendance]) {
    try {
      await look(ports);
    } catch (error) {
      log.warn({ err: error, look: look.name }, 'could not look; trying again later');
    }
  }
}
