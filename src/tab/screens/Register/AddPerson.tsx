import { Button, Field, Input, Select } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { acts } from '../../acts.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { useAct } from '../../use-act.ts';
import type { RegisterPart } from './Register.tsx';

interface Person {
  name: string;
  groupId: string;
  organisationId: string;
  capacity: 'guest' | 'substitute';
  substituteFor: string;
}

/** Somebody who was not expected: a guest, or a deputy in somebody's place. */
export function AddPerson({ register, reload }: RegisterPart) {
  const nobody: Person = {
    name: '',
    groupId: register.groups[0]?.id ?? '',
    organisationId: '',
    capacity: 'guest',
    substituteFor: '',
  };
  const [open, setOpen] = useState(false);
  const [person, setPerson] = useState(nobody);
  const acting = useAct(reload);
  const change = (part: Partial<Person>) => setPerson({ ...person, ...part });
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const { organisationId, substituteFor, ...rest } = person;
    const body = {
      ...rest,
      organisationId: organisationId || null,
      substituteFor: rest.capacity === 'substitute' ? substituteFor || null : null,
    };
    if (!(await acting.run(() => acts.addPerson(register.meetingId, body)))) return;
    setPerson(nobody);
    setOpen(false);
  };
  return (
    <Panel title="Somebody else is here">
      {!open && (
        <div className={rows.buttons}>
          <Button onClick={() => setOpen(true)}>Add a person</Button>
        </div>
      )}
      {open && (
        <form className={rows.form} onSubmit={(event) => void add(event)}>
          <Field label="Name" required>
            <Input value={person.name} onChange={(_event, { value }) => change({ name: value })} />
          </Field>
          <Field label="Here as">
            <Select
              value={person.capacity}
              onChange={(_event, { value }) =>
                change({ capacity: value === 'substitute' ? 'substitute' : 'guest' })
              }
            >
              <option value="guest">a guest, who does not count</option>
              <option value="substitute">a deputy in somebody’s place</option>
            </Select>
          </Field>
          {person.capacity === 'substitute' && (
            <Choose
              label="In whose place"
              value={person.substituteFor}
              choices={register.representatives}
              onChoose={(substituteFor) => change({ substituteFor })}
            />
          )}
          <Choose
            label="From"
            value={person.organisationId}
            choices={register.organisations}
            onChoose={(organisationId) => change({ organisationId })}
          />
          {register.groups.length > 1 && (
            <Choose
              label="For which group"
              value={person.groupId}
              choices={register.groups}
              onChoose={(groupId) => change({ groupId })}
            />
          )}
          <div className={rows.buttons}>
            <Button type="submit" disabledFocusable={acting.busy}>
              Add this person
            </Button>
            <Button appearance="subtle" onClick={() => setOpen(false)}>
              Not now
            </Button>
          </div>
        </form>
      )}
      <ActNote acting={acting} />
    </Panel>
  );
}

interface ChooseProps {
  label: string;
  value: string;
  choices: readonly { id: string; name: string }[];
  onChoose(id: string): void;
}

function Choose({ label, value, choices, onChoose }: ChooseProps) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_event, data) => onChoose(data.value)}>
        <option value="">Nobody chosen</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
