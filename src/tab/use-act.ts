import { useCallback, useRef, useState } from 'react';
import type { ActAnswer } from '../api/contract/parts.ts';
import { announce } from './announce.tsx';
import type { ApiError } from './api-error.ts';
import { asApiError } from './api-error.ts';

export interface Acting {
  busy: boolean;
  /** The sentence that confirmed the last act. */
  says: string | null;
  problem: ApiError | null;
  /** Does one act at a time: a second press while the first is under way does nothing. */
  run(act: () => Promise<ActAnswer>): Promise<ActAnswer | null>;
  /** Takes the last sentence away. */
  clear(): void;
}

/** An act with its confirmation; `after` runs whatever came of it: the screen shows the truth. */
export function useAct(after?: () => unknown): Acting {
  const [state, setState] = useState<Pick<Acting, 'busy' | 'says' | 'problem'>>(idle);
  const underWay = useRef(false);
  const afterwards = useRef(after);
  afterwards.current = after;
  const run = useCallback(async (act: () => Promise<ActAnswer>) => {
    if (underWay.current) return null;
    underWay.current = true;
    setState({ ...idle, busy: true });
    try {
      const answer = await act();
      setState({ ...idle, says: answer.says });
      announce(answer.says);
      return answer;
    } catch (error) {
      setState({ ...idle, problem: asApiError(error) });
      return null;
    } finally {
      underWay.current = false;
      await afterwards.current?.();
    }
  }, []);
  const clear = useCallback(() => setState(idle), []);
  return { ...state, run, clear };
}

const idle = { busy: false, says: null, problem: null };
