import { createContext, useContext, useEffect, useState } from 'react';
import { read } from './sandbox-client.ts';

/** Rises whenever something changed in the sandbox. */
export const ChangeNumber = createContext(0);

export interface Answered<T> {
  readonly answer: T | null;
  /** What went wrong, in words. */
  readonly trouble: string | null;
}

interface Kept<T> extends Answered<T> {
  readonly path: string | null;
}

/** What the sandbox answers to `path`, read again after each change; null reads nothing. */
export function useAnswer<T>(path: string | null): Answered<T> {
  const changeNumber = useContext(ChangeNumber);
  const [kept, setKept] = useState<Kept<T>>({ path, answer: null, trouble: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change asks for another reading
  useEffect(() => {
    if (path === null) return;
    let isWanted = true;
    read<T>(path).then(
      (answer) => isWanted && setKept({ path, answer, trouble: null }),
      (error: Error) => isWanted && setKept({ path, answer: null, trouble: error.message }),
    );
    return () => {
      isWanted = false;
    };
  }, [path, changeNumber]);
  // An answer about something else must not be shown while the right one is on its way.
  return kept.path === path ? kept : { answer: null, trouble: null };
}
