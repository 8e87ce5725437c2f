import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { acts } from '../../acts.ts';
import { announce } from '../../announce.tsx';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { useFocusFirst } from '../../components/focus-first.ts';
import rows from '../../components/rows.module.css';
import { useAct } from '../../use-act.ts';
import { AgendaItemFields } from './AgendaItemFields.tsx';
import type { DraftItem } from './agenda-draft.ts';
import { draftOf, moved, requestOf, withNewItem } from './agenda-draft.ts';
import type { MeetingPart } from './Meeting.tsx';

/** The agenda being written; nothing is kept until it is saved whole. */
export function AgendaEditor({ meeting, reload, onClose }: MeetingPart & { onClose(): void }) {
  const [draft, setDraft] = useState(() => draftOf(meeting.agenda));
  const acting = useAct(reload);
  const count = useRef(0);
  const opened = useFocusFirst<HTMLFormElement>();
  const change = (key: string, part: Partial<DraftItem>) =>
    setDraft(draft.map((item) => (item.key === key ? { ...item, ...part } : item)));
  const move = (key: string, by: -1 | 1) => {
    const next = moved(draft, key, by);
    setDraft(next);
    const at = next.findIndex((item) => item.key === key) + 1;
    announce(`Item moved to ${at} of ${next.length}.`);
  };
  const add = () => {
    count.current += 1;
    setDraft(withNewItem(draft, `new-${count.current}`));
  };
  const save = async () => {
    if (await acting.run(() => acts.changeAgenda(meeting.id, requestOf(draft)))) onClose();
  };
  return (
    <form
      ref={opened}
      className={rows.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ol className={rows.rows}>
        {draft.map((item, index) => (
          <AgendaItemFields
            key={item.key}
            item={item}
            number={index + 1}
            last={index === draft.length - 1}
            people={meeting.people}
            onChange={(part) => change(item.key, part)}
            onMove={(by) => move(item.key, by)}
            onRemove={() => setDraft(draft.filter(({ key }) => key !== item.key))}
          />
        ))}
      </ol>
      <div className={rows.buttons}>
        <Button onClick={add}>Add an item</Button>
      </div>
      <div className={rows.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={acting.busy}>
          Save the agenda
        </Button>
        <Button onClick={onClose}>Leave it as it was</Button>
      </div>
      <ActNote acting={acting} />
    </form>
  );
}
