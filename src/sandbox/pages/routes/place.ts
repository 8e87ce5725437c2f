import type { Stage } from '../../demo/stage.ts';
import type { WebAnswer } from '../../transport/web.ts';
import type { Changes } from './changes.ts';
import type { DemoNotes } from './demo-notes.ts';
import type { ExchangeBook } from './exchange-book.ts';

/** Where the pages' requests are answered: the played Microsoft and the app that it serves. */
export interface Place extends Stage {
  readonly exchanges: ExchangeBook;
  readonly notes: DemoNotes;
  readonly changes: Changes;
  /** One act after the other: two hands must not move one clock. */
  serially<T>(work: () => Promise<T>): Promise<T>;
  /** Throws {@link Refused} where the data cannot be thrown away. */
  startAgain(): void;
}

export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface ControlRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  run(place: Place, call: Call): Promise<WebAnswer> | WebAnswer;
}

/** A no, in words for the person at the page. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

export function ok<T>(body: T): WebAnswer {
  return { status: 200, body };
}

/** Throws for a request without this parameter: a page of ours would have sent it. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Refused(`The address names no ${name}.`);
  return value;
}
