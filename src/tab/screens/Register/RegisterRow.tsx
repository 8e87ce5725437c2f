import { Button } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import type { RegisterRow as Row } from '../../../api/contract/meeting-answers.ts';
import { acts } from '../../acts.ts';
import rows from '../../components/rows.module.css';
import { StateChip } from '../../components/StateChip/StateChip.tsx';
import { useAct } from '../../use-act.ts';
import styles from './Register.module.css';
import { RowTimes } from './RowTimes.tsx';

export interface RegisterRowProps {
  row: Row;
  meetingId: string;
  takes: boolean;
  /** The meeting is over: only times are put right, because "now" is not a time of it. */
  closed: boolean;
  reload(): Promise<void>;
}

/** One person. One press: here from now; a second: left; a third: here again, or the times. */
export function RegisterRow({ row, meetingId, takes, closed, reload }: RegisterRowProps) {
  const [times, setTimes] = useState(false);
  const acting = useAct(reload);
  const { key, name, organisation, capacity, countsWords, teamsWords, here } = row;
  const mark = (what: 'here' | 'left' | 'apologies') =>
    void acting.run(() => acts.mark(meetingId, { key, mark: what }));
  const hereWord = !here && row.presence.length > 0 ? 'Back' : 'Here';
  const press = () => mark(here ? 'left' : 'here');
  const byLetter = (event: KeyboardEvent) => {
    const isStop = event.target instanceof HTMLElement && 'stop' in event.target.dataset;
    if (!isStop || event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = event.key.toLowerCase();
    if (letter === 'a' && !closed) mark('apologies');
    if (letter === 't') setTimes(!times);
  };
  return (
    <li className={styles.person} data-row="" onKeyDown={takes ? byLetter : undefined}>
      <div className={styles.who}>
        <span className={rows.strong}>{name}</span>
        <span className={rows.quiet}>
          {[organisation, capacity, countsWords].filter(Boolean).join(', ')}
        </span>
        <span className={rows.line}>
          <Mark row={row} closed={closed} />
          {teamsWords !== null && <span className={styles.teams}>{teamsWords}</span>}
        </span>
      </div>
      {takes && (
        <div className={styles.marks}>
          {!closed && (
            <Button
              data-stop=""
              className={styles.here}
              aria-pressed={here}
              aria-label={`${hereWord}: ${name}`}
              onClick={press}
            >
              {hereWord}
            </Button>
          )}
          {!closed && !here && row.presence.length === 0 && (
            <Button
              data-stop=""
              appearance="subtle"
              aria-pressed={row.words !== null}
              aria-label={`Apologies: ${name}`}
              onClick={() => mark('apologies')}
            >
              Apologies
            </Button>
          )}
          <Button
            data-stop=""
            appearance="subtle"
            aria-expanded={times}
            aria-label={`Times: ${name}`}
            onClick={() => setTimes(!times)}
          >
            Times
          </Button>
        </div>
      )}
      {acting.problem !== null && (
        <p role="alert" className={styles.wide}>
          <StateChip state="not-met" words={`Not saved: ${acting.problem.says}`} />
        </p>
      )}
      {times && <RowTimes row={row} acting={acting} meetingId={meetingId} />}
    </li>
  );
}

function Mark({ row: { here, words, presence }, closed }: { row: Row; closed: boolean }) {
  if (closed && presence.length > 0) {
    const stays = presence.map((stay) => `${stay.in} to ${stay.out ?? 'the end'}`).join(', ');
    return <StateChip state="met" words={`here ${stays}`} />;
  }
  if (words === null) return <StateChip state="ahead" words="not marked" />;
  if (here) return <StateChip state="met" words={words} />;
  return <StateChip state={presence.length > 0 ? 'ahead' : 'waived'} words={words} />;
}
