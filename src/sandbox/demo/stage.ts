import type { Microsoft } from '../microsoft.ts';

/** What the sandbox needs of the app under test, and all it knows of it. */
export interface PlayedApp {
  /** Does what is due at the clock's now and settles every delivery. */
  drain(): Promise<void>;
  next(): Promise<{ readonly at: string; readonly says: string } | null>;
}

/** The played Microsoft and the app that it serves. */
export interface Stage {
  readonly microsoft: Microsoft;
  readonly app: PlayedApp;
  readonly appOrigin: string;
}
