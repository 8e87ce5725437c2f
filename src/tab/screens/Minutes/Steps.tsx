import type { MinutesView } from '../../../api/contract/meeting-answers.ts';
import { Lead } from '../../components/Panel/Lead.tsx';
import rows from '../../components/rows.module.css';
import { StateShape } from '../../components/StateShape/StateShape.tsx';
import styles from './Minutes.module.css';

/** Written, with the chair, out, approved: where the text is on its way. */
export function Steps({ minutes }: { minutes: MinutesView }) {
  const { headline, steps, primary, nothingWords, approved } = minutes;
  const quiet = nothingWords !== null && nothingWords !== headline;
  return (
    <Lead sentence={headline}>
      <ol className={styles.steps} aria-label="The way of these minutes">
        {steps.map(({ name, state, words }) => (
          <li key={name} data-state={state} className={styles.step}>
            <StateShape state={state} />
            <span>
              <span className={rows.strong}>{name}</span>
              <span className={styles.stepWords}>{words}</span>
            </span>
          </li>
        ))}
      </ol>
      {approved !== null && <p>{approved.words}</p>}
      {primary === null && quiet && <p className={rows.sentence}>{nothingWords}</p>}
    </Lead>
  );
}
