import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterView } from '../../../api/contract/meeting-answers.ts';
import { acts } from '../../acts.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { useAct } from '../../use-act.ts';
import type { RegisterPart } from './Register.tsx';

type Suggestion = RegisterView['suggestions'][number];

/** Teams only suggests; a person says yes, no, or who it was. */
export function Suggestions({ register, reload }: RegisterPart) {
  if (register.suggestions.length === 0) return null;
  return (
    <Panel title="Teams suggests">
      <ul className={rows.rows}>
        {register.suggestions.map((suggestion) => (
          <Row key={suggestion.id} suggestion={suggestion} register={register} reload={reload} />
        ))}
      </ul>
    </Panel>
  );
}

function Row({ suggestion, register, reload }: RegisterPart & { suggestion: Suggestion }) {
  const [key, setKey] = useState('');
  const acting = useAct(reload);
  const { id, name, words, matched } = suggestion;
  const settle = (confirm: boolean) =>
    acting.run(() =>
      acts.settleSuggestion(register.meetingId, id, { confirm, key: key === '' ? null : key }),
    );
  return (
    <li>
      <span className={rows.strong}>{matched ?? name}</span>
      <span className={rows.quiet}>{words}</span>
      {matched === null && (
        <Select
          aria-label={`Who is ${name}?`}
          value={key}
          onChange={(_event, data) => setKey(data.value)}
        >
          <option value="">Who is this?</option>
          {register.rows.map((row) => (
            <option key={row.key} value={row.key}>
              {row.name}
            </option>
          ))}
        </Select>
      )}
      <div className={rows.buttons}>
        <Button
          size="small"
          disabled={matched === null && key === ''}
          aria-label={`Confirm: ${matched ?? name}`}
          onClick={() => void settle(true)}
        >
          Confirm
        </Button>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`Set aside: ${matched ?? name}`}
          onClick={() => void settle(false)}
        >
          Set aside
        </Button>
      </div>
      <ActNote acting={acting} />
    </li>
  );
}
