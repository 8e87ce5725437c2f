import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { acts } from '../../acts.ts';
import { answers } from '../../answers.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog/ConfirmDialog.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { navigate } from '../../navigation.tsx';
import { useReading } from '../../reading.ts';
import type { MeetingRoute } from '../../routes.ts';
import { meetingPath } from '../../routes.ts';
import { useAct } from '../../use-act.ts';
import { AgreedActionForm } from './AgreedActionForm.tsx';
import type { RegisterPart } from './Register.tsx';

/** Who does what by when, then the end; "nothing" is an answer. */
export function CloseMeeting({ register, reload, route }: RegisterPart & { route: MeetingRoute }) {
  const [asking, setAsking] = useState(false);
  const acting = useAct(reload);
  const reading = answers.meeting(register.meetingId);
  const { data: meeting } = useReading(reading);
  const close = async () => {
    if (!(await acting.run(() => acts.closeMeeting(register.meetingId)))) return;
    await reading.load();
    navigate(meetingPath({ ...route, screen: 'minutes' }));
  };
  const agreed = meeting?.actions ?? [];
  return (
    <Panel title="Agreed actions, and the end">
      {agreed.length === 0 ? (
        <p>Nothing has been agreed to be done yet.</p>
      ) : (
        <ul className={rows.rows}>
          {agreed.map(({ id, ownerName, text, dueWords }) => (
            <li key={id}>
              <span>
                <span className={rows.strong}>{ownerName}</span>: {text}
              </span>
              {dueWords !== null && <span className={rows.quiet}>{dueWords}</span>}
            </li>
          ))}
        </ul>
      )}
      {meeting !== undefined && <AgreedActionForm meeting={meeting} reload={reading.load} />}
      <div className={rows.buttons}>
        <Button appearance="primary" onClick={() => setAsking(true)}>
          Close the meeting
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title="Close the meeting?"
          verb="Close the meeting"
          busy={acting.busy}
          onConfirm={() => void close()}
          onClose={() => setAsking(false)}
        >
          <p>
            Everyone who is still here leaves the register now. {sayAgreed(agreed.length)} The
            minutes are drafted from the agenda and the register.
          </p>
          <ActNote acting={acting} />
        </ConfirmDialog>
      )}
    </Panel>
  );
}

function sayAgreed(count: number): string {
  if (count === 0) return 'No action is recorded.';
  return count === 1 ? '1 agreed action is recorded.' : `${count} agreed actions are recorded.`;
}
