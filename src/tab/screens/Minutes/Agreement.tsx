import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { acts } from '../../acts.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { StateChip } from '../../components/StateChip/StateChip.tsx';
import { useAct } from '../../use-act.ts';
import type { MinutesPart } from './Minutes.tsx';

/** The group agrees by correspondence: who has, who may, and what came by e-mail. */
export function Agreement({ minutes, reload }: MinutesPart) {
  const acting = useAct(reload);
  const { agreements, agreementWords, may, meetingId, people } = minutes;
  const newest = minutes.versions.find(({ number }) => number === minutes.newest);
  if (agreementWords === null && agreements.length === 0) return null;
  const seen = newest === undefined ? null : { version: newest.number, hash: newest.hash };
  return (
    <Panel title="Agreement">
      {agreementWords !== null && <p>{agreementWords}</p>}
      {agreements.length > 0 && (
        <ul className={rows.rows}>
          {agreements.map(({ organisation, words }) => (
            <li key={`${organisation} ${words}`}>
              <div className={rows.between}>
                <span className={rows.strong}>{organisation}</span>
                <StateChip state="met" words={words} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {seen !== null && may.includes('agree-minutes') && (
        <div className={rows.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={acting.busy}
            onClick={() => void acting.run(() => acts.agreeMinutes(meetingId, seen))}
          >
            Agree the minutes
          </Button>
        </div>
      )}
      {seen !== null && may.includes('record-agreement') && (
        <RecordByMail
          people={people}
          onRecord={(personId) =>
            acting.run(() => acts.recordAgreement(meetingId, { ...seen, personId }))
          }
        />
      )}
      <ActNote acting={acting} />
    </Panel>
  );
}

interface RecordByMailProps {
  people: MinutesPart['minutes']['people'];
  onRecord(personId: string): Promise<unknown>;
}

function RecordByMail({ people, onRecord }: RecordByMailProps) {
  const [personId, setPersonId] = useState('');
  const record = async () => {
    if (await onRecord(personId)) setPersonId('');
  };
  return (
    <div className={rows.form}>
      <Field label="Somebody agreed by e-mail">
        <Select value={personId} onChange={(_event, data) => setPersonId(data.value)}>
          <option value="">Nobody chosen</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <div className={rows.buttons}>
        <Button disabled={personId === ''} onClick={() => void record()}>
          Enter their agreement
        </Button>
      </div>
    </div>
  );
}
