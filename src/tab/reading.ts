import { useEffect, useSyncExternalStore } from 'react';
import { read } from './api-client.ts';
import type { ApiError } from './api-error.ts';
import { asApiError } from './api-error.ts';

/** What a screen knows: the last answer stays while a newer one is fetched or fails. */
export interface Known<T> {
  data: T | undefined;
  problem: ApiError | null;
  asOf: string | null;
}

/** One thing read from the server, kept while the page lives so that going back is instant. */
export interface Reading<T> {
  get(): Known<T>;
  subscribe(listener: () => void): () => void;
  /** Never throws: what goes wrong is in `problem`. */
  load(): Promise<void>;
}

/** While people are at work together, and where things only come and go. */
export const pollSeconds = 5;
export const calmPollSeconds = 30;

/** A family of readings, one for each path. */
export function readings<T>(pathOf: (key: string) => string): (key: string) => Reading<T> {
  const known = new Map<string, Reading<T>>();
  return (key) => {
    const path = pathOf(key);
    const found = known.get(path) ?? reading<T>(path);
    known.set(path, found);
    return found;
  };
}

/** Follows a reading: loads it now, and again every `everySeconds` while the page is seen. */
export function useReading<T>(reading: Reading<T>, everySeconds?: number): Known<T> {
  useEffect(() => {
    void reading.load();
    if (everySeconds === undefined) return undefined;
    const loadIfSeen = () => {
      if (document.visibilityState === 'visible') void reading.load();
    };
    const timer = setInterval(loadIfSeen, everySeconds * 1000);
    document.addEventListener('visibilitychange', loadIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', loadIfSeen);
    };
  }, [reading, everySeconds]);
  return useSyncExternalStore(reading.subscribe, reading.get);
}

function reading<T>(path: string): Reading<T> {
  let known: Known<T> = { data: undefined, problem: null, asOf: null };
  let lastText = '';
  let loading: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const set = (next: Known<T>) => {
    known = next;
    for (const listener of [...listeners]) listener();
  };
  const loadOnce = async () => {
    try {
      const { data, text, asOf } = await read<T>(path);
      // The same text keeps the same object, so that nothing on the screen is drawn again.
      if (text === lastText && known.data !== undefined) {
        if (known.problem !== null) set({ ...known, problem: null, asOf });
        return;
      }
      lastText = text;
      set({ data, problem: null, asOf });
    } catch (error) {
      set({ ...known, problem: asApiError(error) });
    }
  };
  return {
    get: () => known,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load() {
      loading ??= loadOnce().finally(() => {
        loading = null;
      });
      return loading;
    },
  };
}
