import type { Instant } from '../domain/calendar/instant.ts';
import type { HistoryEntry } from '../domain/meetings/history.ts';
import { doDueWork } from '../use-cases/obligations/do-due-work.ts';
import type { Ports } from '../use-cases/ports.ts';
import { ServiceBusy } from '../use-cases/services.ts';
import type { DueWork } from '../use-cases/stores.ts';
import type { Log } from './log.ts';

const leaseSeconds = 300;
const atOnce = 20;

/** Then history tells people that something does not get done; the tries go on. */
const toldAfterAttempts = 10;

/**
 * Does the work whose instant has come by `now`: it may run twice, late or not at all, and the
 * next run makes good. Returns how much was due.
 */
export async function tick(ports: Ports, log: Log, now: Instant): Promise<number> {
  const work = await ports.atomically((stores) => stores.dues.lease(now, atOnce, leaseSeconds));
  for (const each of work) {
    try {
      await doDueWork(ports, each);
      await ports.atomically((stores) => stores.dues.done(each.key));
    } catch (error) {
      const growing = Math.min(2 ** each.attempts, 900);
      const after = error instanceof ServiceBusy ? error.retryAfterSeconds : growing;
      log.warn({ err: error, kind: each.kind, attempts: each.attempts }, 'due work put back');
      await ports.atomically(async ({ dues, history }) => {
        await dues.putBack(each.key, after);
        if (each.attempts === toldAfterAttempts) await history.add(notDone(each, now));
      });
    }
  }
  return work.length;
}

function notDone({ meetingId, kind }: DueWork, at: Instant): HistoryEntry {
  const line = { meetingId, at, byPersonId: null, through: 'by-itself' } as const;
  return { ...line, verb: 'not-done', facts: { work: kind }, ruleId: null, clause: null };
}
