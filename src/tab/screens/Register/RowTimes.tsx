import { Button, Field, Input } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { RegisterRow } from '../../../api/contract/meeting-answers.ts';
import { acts } from '../../acts.ts';
import rows from '../../components/rows.module.css';
import type { Acting } from '../../use-act.ts';
import styles from './Register.module.css';

export interface RowTimesProps {
  row: RegisterRow;
  meetingId: string;
  acting: Acting;
}

/** Puts the times of one person right: from when, to when, or not here at all. */
export function RowTimes({ row, meetingId, acting }: RowTimesProps) {
  const last = row.presence.at(-1);
  const [from, setFrom] = useState(last?.in ?? '');
  const [until, setUntil] = useState(last?.out ?? '');
  const { key } = row;
  const unmark = () => acts.mark(meetingId, { key, mark: 'not-here' });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    await acting.run(async () => {
      // A mark is never overwritten, so the old one is taken back first.
      let answer = await unmark();
      if (from !== '') answer = await acts.mark(meetingId, { key, mark: 'here', time: from });
      if (from !== '' && until !== '') {
        answer = await acts.mark(meetingId, { key, mark: 'left', time: until });
      }
      return answer;
    });
  };
  return (
    <form className={styles.wide} onSubmit={(event) => void save(event)}>
      <div className={rows.fields}>
        <Field label={`Here from: ${row.name}`}>
          <Input type="time" value={from} onChange={(_event, data) => setFrom(data.value)} />
        </Field>
        <Field label="Left at">
          <Input type="time" value={until} onChange={(_event, data) => setUntil(data.value)} />
        </Field>
      </div>
      <div className={styles.timesButtons}>
        <Button size="small" type="submit" disabledFocusable={acting.busy}>
          Save the times
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void acting.run(unmark)}>
          Take the mark back
        </Button>
      </div>
      {row.presence.length > 1 && (
        <p className={rows.quiet}>
          Saving puts one stretch in place of {row.presence.length} stretches.
        </p>
      )}
    </form>
  );
}
