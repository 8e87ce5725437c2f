import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { acts } from '../../acts.ts';
import { answers } from '../../answers.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { DecisionList } from '../../components/DecisionList/DecisionList.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { useReading } from '../../reading.ts';
import { useAct } from '../../use-act.ts';
import type { RegisterPart } from './Register.tsx';

/** What has been decided so far, and a line for the next decision. */
export function Decisions({ register, reload }: RegisterPart) {
  const meeting = answers.meeting(register.meetingId);
  const { data } = useReading(meeting);
  const named = register.groups.length > 1;
  return (
    <Panel title="Decisions">
      {data !== undefined && (
        <DecisionList decisions={data.decisions} agenda={data.agenda} named={named} />
      )}
      {register.may.includes('record-decision') && (
        <RecordDecision
          register={register}
          agenda={data?.agenda ?? []}
          reload={async () => {
            await Promise.all([reload(), meeting.load()]);
          }}
        />
      )}
    </Panel>
  );
}

interface RecordDecisionProps extends RegisterPart {
  agenda: readonly { id: string; number: number; title: string }[];
}

function RecordDecision({ register, agenda, reload }: RecordDecisionProps) {
  const { groups, meetingId } = register;
  const [text, setText] = useState('');
  const [item, setItem] = useState('');
  const [group, setGroup] = useState(groups[0]?.id ?? '');
  const acting = useAct(reload);
  const record = async (event: FormEvent) => {
    event.preventDefault();
    const body = { groupId: group, agendaItemId: item || null, text };
    if (await acting.run(() => acts.recordDecision(meetingId, body))) setText('');
  };
  return (
    <form className={rows.form} onSubmit={(event) => void record(event)}>
      <Field label="What was decided">
        <Textarea
          value={text}
          maxLength={2000}
          resize="vertical"
          onChange={(_event, data) => setText(data.value)}
        />
      </Field>
      <Field label="Under which item">
        <Select value={item} onChange={(_event, data) => setItem(data.value)}>
          <option value="">No item in particular</option>
          {agenda.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {number} {title}
            </option>
          ))}
        </Select>
      </Field>
      {groups.length > 1 && (
        <Field label="Whose decision">
          <Select value={group} onChange={(_event, data) => setGroup(data.value)}>
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={rows.buttons}>
        <Button type="submit" disabledFocusable={acting.busy || text.trim() === ''}>
          Record the decision
        </Button>
      </div>
      <ActNote acting={acting} />
    </form>
  );
}
