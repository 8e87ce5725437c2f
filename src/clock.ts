import { instant } from './domain/calendar/instant.ts';
import type { Clock } from './use-cases/ports.ts';

/** Governance time as the machine tells it: what production runs on. */
export const machineClock: Clock = {
  now: () => instant(new Date().toISOString()),
};
