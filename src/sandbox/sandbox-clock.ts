const maxAdvance = 400 * 86_400_000;

/** Durations in their own unit, added together. */
export interface Advance {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** What is kept of a clock, so that a second start goes on from it. */
export interface ClockState {
  readonly now: string;
  readonly isRunning: boolean;
}

export interface SandboxClockOptions {
  /** UTC instant of the start, e.g. `2020-07-01T08:00:00.000Z`. */
  readonly startAt: string;
  /** Whether it goes on with machine time; a standing clock moves only when it is told to. */
  readonly isRunning?: boolean;
}

/**
 * Governance time: it moves only forward, by hand or with machine time. Tokens, TLS and leases
 * never read it.
 */
export class SandboxClock {
  #base: number;
  #machineBase: number;
  #isRunning: boolean;
  readonly #listeners = new Set<() => void>();

  constructor(options: SandboxClockOptions) {
    this.#base = parsed(options.startAt);
    this.#machineBase = performance.now();
    this.#isRunning = options.isRunning ?? false;
  }

  /** UTC, ISO 8601 with milliseconds. */
  now(): string {
    return new Date(this.#milliseconds()).toISOString();
  }

  /** Throws when `instant` lies before now: what has been stamped must not become the future. */
  set(instant: string): void {
    const next = parsed(instant);
    const current = this.#milliseconds();
    if (next < current) {
      throw new Error(`The clock stands at ${this.now()} and cannot go back to ${instant}.`);
    }
    this.#moveTo(next);
  }

  /** Throws for a negative step or one of more than 400 days. */
  advance(step: Advance): void {
    const hours = (step.days ?? 0) * 24 + (step.hours ?? 0);
    const seconds = (hours * 60 + (step.minutes ?? 0)) * 60 + (step.seconds ?? 0);
    if (seconds < 0 || seconds * 1000 > maxAdvance) {
      throw new Error(`The clock cannot be moved by ${seconds} seconds.`);
    }
    this.#moveTo(this.#milliseconds() + Math.round(seconds * 1000));
  }

  run(isRunning: boolean): void {
    this.#base = this.#milliseconds();
    this.#machineBase = performance.now();
    this.#isRunning = isRunning;
    this.#tell();
  }

  state(): ClockState {
    return { now: this.now(), isRunning: this.#isRunning };
  }

  /** Goes on from a kept state, unless the clock already stands later. */
  restore(state: ClockState): void {
    this.#base = Math.max(parsed(state.now), this.#milliseconds());
    this.#machineBase = performance.now();
    this.#isRunning = state.isRunning;
    this.#tell();
  }

  /** Called after each move by hand, not for the passing of time; returns the undo. */
  onMove(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #milliseconds(): number {
    if (!this.#isRunning) return this.#base;
    return Math.floor(this.#base + performance.now() - this.#machineBase);
  }

  #moveTo(milliseconds: number): void {
    this.#base = milliseconds;
    this.#machineBase = performance.now();
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

function parsed(instant: string): number {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds) || !instant.endsWith('Z')) {
    throw new Error(`"${instant}" is no UTC instant.`);
  }
  return milliseconds;
}
