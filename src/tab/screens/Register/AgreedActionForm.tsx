import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useState } from 'react';
import type { MeetingView } from '../../../api/contract/meeting-answers.ts';
import { acts } from '../../acts.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import rows from '../../components/rows.module.css';
import { useAct } from '../../use-act.ts';

export interface AgreedActionFormProps {
  meeting: MeetingView;
  reload(): Promise<void>;
}

const nothing = { text: '', ownerId: '', dueOn: '', agendaItemId: '' };

/** One agreed action: what, who, by when. */
export function AgreedActionForm({ meeting, reload }: AgreedActionFormProps) {
  const [draft, setDraft] = useState(nothing);
  const acting = useAct(reload);
  const change = (part: Partial<typeof nothing>) => setDraft({ ...draft, ...part });
  const owner = meeting.people.find(({ id }) => id === draft.ownerId);
  const ready = draft.text.trim() !== '' && owner !== undefined;
  const record = async (event: FormEvent) => {
    event.preventDefault();
    if (owner === undefined) return;
    const body = {
      agendaItemId: draft.agendaItemId || null,
      text: draft.text,
      ownerId: owner.id,
      ownerName: owner.name,
      dueOn: draft.dueOn || null,
    };
    if (await acting.run(() => acts.recordAction(meeting.id, body))) setDraft(nothing);
  };
  return (
    <form className={rows.form} onSubmit={(event) => void record(event)}>
      <Field label="What will be done">
        <Input value={draft.text} onChange={(_event, { value }) => change({ text: value })} />
      </Field>
      <div className={rows.fields}>
        <Field label="Who does it">
          <Select
            value={draft.ownerId}
            onChange={(_event, { value }) => change({ ownerId: value })}
          >
            <option value="">Nobody chosen</option>
            {meeting.people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="By when">
          <Input
            type="date"
            value={draft.dueOn}
            onChange={(_event, { value }) => change({ dueOn: value })}
          />
        </Field>
      </div>
      <Field label="From which item">
        <Select
          value={draft.agendaItemId}
          onChange={(_event, { value }) => change({ agendaItemId: value })}
        >
          <option value="">No item in particular</option>
          {meeting.agenda.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {number} {title}
            </option>
          ))}
        </Select>
      </Field>
      <div className={rows.buttons}>
        <Button type="submit" disabledFocusable={acting.busy || !ready}>
          Record the action
        </Button>
      </div>
      <ActNote acting={acting} />
    </form>
  );
}
