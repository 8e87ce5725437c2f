import { Fragment, useId, useState } from 'react';
import type { MeetingClock as Clock, ClockStop } from '../../../api/contract/parts.ts';
import { useRoving } from '../roving.ts';
import { StateShape } from '../StateShape/StateShape.tsx';
import { WhyText } from '../Why/WhyText.tsx';
import type { ClockLine } from './clock-line.ts';
import { clockLine } from './clock-line.ts';
import styles from './MeetingClock.module.css';

/**
 * A meeting's fortnight as one line: papers on the left arm, the meeting in the middle, minutes on
 * the right, today's hand between them. Where there is no room it stands upright.
 */
export function MeetingClock({ clock }: { clock: Clock }) {
  const [asked, setAsked] = useState<ClockStop['id'] | null>(null);
  const panel = useId();
  const roving = useRoving<HTMLOListElement>();
  const line = clockLine(clock);
  const why = clock.stops.find(({ id }) => id === asked)?.why ?? null;
  return (
    <div className={styles.frame}>
      <ol
        aria-label={clock.name}
        className={styles.line}
        style={{ '--room': `${line.room}%` }}
        {...roving}
      >
        {clock.hand?.afterStop === -1 && <Hand words={clock.hand.words} at={line.hand} />}
        {clock.stops.map((stop, index) => (
          <Fragment key={stop.id}>
            <Stop
              stop={stop}
              at={line.stops[index] ?? 0}
              asked={stop.id === asked}
              panel={panel}
              onAsk={() => setAsked(stop.id === asked ? null : stop.id)}
            />
            {clock.hand?.afterStop === index && <Hand words={clock.hand.words} at={line.hand} />}
          </Fragment>
        ))}
      </ol>
      <Stretches line={line} />
      {clock.doneWords !== null && <p className={styles.done}>{clock.doneWords}</p>}
      {why !== null && (
        <div id={panel} className={styles.why}>
          <WhyText why={why} />
        </div>
      )}
    </div>
  );
}

interface StopProps {
  stop: ClockStop;
  at: number;
  asked: boolean;
  panel: string;
  onAsk(): void;
}

function Stop({ stop, at, asked, panel, onAsk }: StopProps) {
  const { id, name, state, words, why } = stop;
  return (
    <li
      className={styles.stop}
      data-state={state}
      data-meeting={id === 'meeting' || undefined}
      style={{ '--at': `${at}%` }}
    >
      <span className={styles.shape}>
        <StateShape state={state} />
      </span>
      <span className={styles.name}>{name}</span>
      <span className={styles.words}>{words}</span>
      {why !== null && (
        <button
          type="button"
          className={styles.ask}
          data-stop=""
          aria-label={why.title}
          aria-expanded={asked}
          aria-controls={asked ? panel : undefined}
          onClick={onAsk}
        >
          Why?
        </button>
      )}
    </li>
  );
}

/** Today, standing in the list where it stands on the line. */
function Hand({ words, at }: { words: string; at: number | null }) {
  return (
    <li className={styles.hand} style={{ '--at': `${at ?? 0}%` }}>
      <span className={styles.handWords}>{words}</span>
    </li>
  );
}

/** The line itself, for the eye only: the list says all of it. */
function Stretches({ line }: { line: ClockLine }) {
  return (
    <div className={styles.stretches} aria-hidden="true">
      {line.stretches.map(({ from, to, kind, days }) => (
        <span
          key={from}
          data-kind={kind}
          data-broken={days === 0 || undefined}
          style={{ '--at': `${from}%`, '--long': `${to - from}%`, '--days': days }}
        />
      ))}
    </div>
  );
}
