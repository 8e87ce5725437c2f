import { useSyncExternalStore } from 'react';
import type { Store } from './store.ts';

/** Draws again whenever the store's value changes. */
export function useStore<T>({ subscribe, get }: Store<T>): T {
  return useSyncExternalStore(subscribe, get);
}
