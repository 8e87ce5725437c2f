import type { QuorumPlace, QuorumView } from '../../../api/contract/parts.ts';
import { StateShape } from '../StateShape/StateShape.tsx';
import { Why } from '../Why/Why.tsx';
import styles from './QuorumMeter.module.css';

export interface QuorumMeterProps {
  quorum: QuorumView;
  /** Names the group above the sentence: in a joint meeting there is one meter for each. */
  named?: boolean;
}

/** Above this many places a row of seats is no picture any more. */
const mostSeats = 12;

/** Seats at a table: the places that are needed, a bar, then everyone beyond. */
export function QuorumMeter({ quorum, named = false }: QuorumMeterProps) {
  const { groupName, sentence, needed, state, places, beyond, notCounted, stretches } = quorum;
  const noRule = needed === null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of facts, not of form fields
    <div
      role="group"
      aria-label={sentence}
      className={styles.meter}
      data-norule={noRule || undefined}
    >
      {named && <h3 className={styles.group}>{groupName}</h3>}
      <p className={styles.sentence}>
        <StateShape state={state} />
        <span>
          {sentence} <Why why={quorum.why} />
        </span>
      </p>
      {!noRule && needed > mostSeats && <Bar needed={needed} places={places} beyond={beyond} />}
      {!noRule && needed <= mostSeats && <Seats label="Places needed" places={places} />}
      {noRule && <Seats label="Who may be here" places={[...places, ...beyond]} small />}
      {!noRule && beyond.length > 0 && (
        <div className={styles.beyond}>
          <span className={styles.more}>more</span>
          <Seats label="Beyond the places needed" places={beyond} small />
        </div>
      )}
      {notCounted.length > 0 && (
        <p className={styles.aside}>Not counted: {notCounted.join(', ')}.</p>
      )}
      {quorum.live && stretches.length > 0 && (
        <p className={styles.aside}>Quorate {stretches.join(', ')}.</p>
      )}
    </div>
  );
}

interface SeatsProps {
  label: string;
  places: readonly QuorumPlace[];
  small?: boolean;
}

function Seats({ label, places, small = false }: SeatsProps) {
  return (
    <ul aria-label={label} className={styles.seats} data-small={small || undefined}>
      {places.map(({ organisation, state, words, people }, index) => (
        <li
          // An empty place has no organisation; its number is all that it is.
          key={organisation === '' ? `place-${index}` : organisation}
          className={styles.seat}
          data-state={state}
        >
          {organisation !== '' && <span className={styles.name}>{organisation}</span>}
          <span className={styles.words}>
            {words}
            {people > 1 && `, ${people} people`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Bar({
  needed,
  places,
  beyond,
}: Pick<QuorumView, 'places' | 'beyond'> & { needed: number }) {
  const taken = places.filter(({ state }) => state === 'here' || state === 'coming').length;
  const all = Math.max(needed, places.length) + beyond.length;
  return (
    <div
      aria-hidden="true"
      className={styles.bar}
      style={{ '--taken': `${(100 * taken) / all}%`, '--needed': `${(100 * needed) / all}%` }}
    />
  );
}
