import type { Acting } from '../../use-act.ts';
import { StateChip } from '../StateChip/StateChip.tsx';
import styles from './ActNote.module.css';

/** What came of an act, beside the button that was pressed. Screen readers hear it elsewhere. */
export function ActNote({ acting }: { acting: Pick<Acting, 'says' | 'problem'> }) {
  if (acting.problem !== null) {
    return (
      <p role="alert" className={styles.note}>
        <StateChip state="not-met" words={acting.problem.says} />
      </p>
    );
  }
  if (acting.says === null) return null;
  return (
    <p className={styles.note}>
      <StateChip state="met" words={acting.says} />
    </p>
  );
}
