import type { DoneAnswer, RefusedAnswer } from './answers.ts';

/** The sandbox said no, or cannot be reached; the message is for the person at the page. */
export class NotDone extends Error {
  override readonly name = 'NotDone';
}

/** Reads from the sandbox's own server. Throws {@link NotDone}. */
export function read<T>(path: string): Promise<T> {
  return answer<T>(path, { headers: { accept: 'application/json' } });
}

/** Does something there and returns what it answers. Throws {@link NotDone}. */
export function act<T = DoneAnswer>(path: string, body: unknown = {}): Promise<T> {
  return answer<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function answer<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch((cause: unknown) => {
    throw new NotDone('The sandbox does not answer. Is it still running?', { cause });
  });
  if (response.ok) {
    const body: T = await response.json();
    return body;
  }
  const refused: RefusedAnswer | null = await response.json().catch(() => null);
  throw new NotDone(refused?.says ?? `The sandbox answered ${response.status}.`);
}

export interface Listener {
  changed(): void;
  moved(line: string): void;
  /** False while the sandbox cannot be reached. */
  connected(isConnected: boolean): void;
}

/** Follows what happens in the sandbox; returns what ends it. */
export function follow(listener: Listener): () => void {
  const events = new EventSource('/sandbox/changes');
  events.addEventListener('changed', () => listener.changed());
  events.addEventListener('moved', ({ data }: MessageEvent<string>) => listener.moved(data));
  events.addEventListener('open', () => listener.connected(true));
  events.addEventListener('error', () => listener.connected(false));
  return () => events.close();
}
