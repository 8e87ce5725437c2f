import type { MeetingClock } from '../../../api/contract/parts.ts';
import { StateShape } from '../StateShape/StateShape.tsx';
import styles from './SmallClock.module.css';

/** The clock in a row of My week: the same stops as one short line, and what comes next. */
export function SmallClock({ clock }: { clock: MeetingClock }) {
  const next = clock.stops.find(({ state }) => state !== 'met' && state !== 'waived');
  const words = next === undefined ? clock.doneWords : `${next.name}: ${next.words}`;
  return (
    <div className={styles.clock}>
      <ol aria-label={clock.name} className={styles.line}>
        {clock.stops.map(({ id, name, state, words: all }) => (
          <li key={id} data-done={state === 'met' || undefined} aria-label={`${name}: ${all}`}>
            <StateShape state={state} />
            <span aria-hidden="true">{name}</span>
          </li>
        ))}
      </ol>
      {words !== null && <p className={styles.words}>{words}</p>}
    </div>
  );
}
