import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { connected } from '../../api-client.ts';
import type { Known } from '../../reading.ts';
import { useStore } from '../../use-store.ts';
import { Strip } from '../Strip/Strip.tsx';
import styles from './Loaded.module.css';

export interface LoadedProps<T> {
  known: Known<T>;
  /** As in "Still fetching the papers". */
  what: string;
  retry(): Promise<void>;
  /** How many panels the shape of the waiting screen has. */
  panels?: number;
  children(data: T): ReactNode;
}

/** Draws what is known: its shape while it comes, the data, and what is wrong, if anything. */
export function Loaded<T>({ known, what, retry, panels = 3, children }: LoadedProps<T>) {
  const online = useStore(connected);
  const { data, problem, asOf } = known;
  if (data === undefined && problem === null) return <Waiting what={what} panels={panels} />;
  return (
    <>
      {problem !== null && (
        <Strip kind={data === undefined ? 'error' : 'info'}>
          {online ? problem.says : `Not connected: ${what} could not be fetched just now.`}{' '}
          {data !== undefined && asOf !== null && (
            <span className={styles.asOf}>As of {asOf}. </span>
          )}
          <Button size="small" onClick={() => void retry()}>
            Try again
          </Button>
        </Strip>
      )}
      {data !== undefined && children(data)}
    </>
  );
}

const showAfterMilliseconds = 150;
const saySomethingAfterMilliseconds = 3000;

function Waiting({ what, panels }: { what: string; panels: number }) {
  const [phase, setPhase] = useState<'nothing' | 'shape' | 'sentence'>('nothing');
  useEffect(() => {
    const shape = setTimeout(() => setPhase('shape'), showAfterMilliseconds);
    const sentence = setTimeout(() => setPhase('sentence'), saySomethingAfterMilliseconds);
    return () => {
      clearTimeout(shape);
      clearTimeout(sentence);
    };
  }, []);
  if (phase === 'nothing') return null;
  return (
    <div className={styles.waiting}>
      <p role="status" className={styles.sentence}>
        {phase === 'sentence' && `Still fetching ${what}`}
      </p>
      {Array.from({ length: panels }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bare shapes have nothing else to be told by
        <div key={index} className={styles.shape} aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
