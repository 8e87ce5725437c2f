import { Button, Field, Input } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { acts } from '../../acts.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import rows from '../../components/rows.module.css';
import { useAct } from '../../use-act.ts';

export interface WaiveRuleProps {
  meetingId: string;
  reload(): Promise<void>;
}

/** The chair lets the day of the papers go for this meeting, with a reason that all can read. */
export function WaiveRule({ meetingId, reload }: WaiveRuleProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const acting = useAct(reload);
  const waive = async (event: FormEvent) => {
    event.preventDefault();
    const body = { ruleId: 'papers-circulated', reason };
    if (await acting.run(() => acts.waiveRule(meetingId, body))) setOpen(false);
  };
  return (
    <div className={rows.stack}>
      <div className={rows.buttons}>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          Let the papers go out later…
        </Button>
      </div>
      {open && (
        <form className={rows.form} onSubmit={(event) => void waive(event)}>
          <Field label="Why may they be later this once? Everyone can read the reason." required>
            <Input value={reason} onChange={(_event, data) => setReason(data.value)} />
          </Field>
          <div className={rows.buttons}>
            <Button type="submit" disabledFocusable={acting.busy}>
              Waive the day
            </Button>
          </div>
        </form>
      )}
      <ActNote acting={acting} />
    </div>
  );
}
