import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { KeyboardEvent } from 'react';
import type { Choice } from '../../../api/contract/parts.ts';
import styles from './Agenda.module.css';
import type { DraftItem } from './agenda-draft.ts';

export interface AgendaItemFieldsProps {
  item: DraftItem;
  number: number;
  last: boolean;
  people: readonly Choice[];
  onChange(part: Partial<DraftItem>): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** One agenda item as fields. Alt with an arrow moves it, from anywhere inside. */
export function AgendaItemFields(props: AgendaItemFieldsProps) {
  const { item, number, last, people, onChange, onMove, onRemove } = props;
  const moveByKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li className={styles.editing} onKeyDown={moveByKey}>
      <Field label={`Item ${number}`}>
        <Input
          value={item.title}
          maxLength={200}
          onChange={(_event, data) => onChange({ title: data.value })}
        />
      </Field>
      <div className={styles.detail}>
        <Field label="Who leads" className={styles.owner}>
          <Select
            value={item.ownerId ?? ''}
            onChange={(_event, data) => onChange({ ownerId: data.value || null })}
          >
            <option value="">Nobody yet</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Minutes" className={styles.length}>
          <Input
            type="number"
            min={1}
            max={600}
            value={item.lengthMinutes === null ? '' : String(item.lengthMinutes)}
            onChange={(_event, data) =>
              onChange({ lengthMinutes: data.value === '' ? null : Number(data.value) })
            }
          />
        </Field>
        <Checkbox
          label="For decision"
          checked={item.forDecision}
          onChange={(_event, data) => onChange({ forDecision: data.checked === true })}
        />
        <Checkbox
          label="Needs a paper"
          checked={item.wantsPaper}
          onChange={(_event, data) => onChange({ wantsPaper: data.checked === true })}
        />
        <span>
          <Button
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={`Move item ${number} up`}
            disabled={number === 1}
            onClick={() => onMove(-1)}
          />
          <Button
            appearance="subtle"
            icon={<ArrowDownRegular />}
            aria-label={`Move item ${number} down`}
            disabled={last}
            onClick={() => onMove(1)}
          />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={`Take item ${number} out`}
            onClick={onRemove}
          />
        </span>
      </div>
    </li>
  );
}
