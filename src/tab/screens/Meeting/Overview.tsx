import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingVerb } from '../../../api/contract/parts.ts';
import { acts } from '../../acts.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { MeetingClock } from '../../components/MeetingClock/MeetingClock.tsx';
import { Lead } from '../../components/Panel/Lead.tsx';
import rows from '../../components/rows.module.css';
import { pathFor } from '../../meeting-place.ts';
import { navigate } from '../../navigation.tsx';
import { useAct } from '../../use-act.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import { CirculateDialog } from './CirculateDialog.tsx';
import type { MeetingPart, Writing } from './Meeting.tsx';
import { WaiveRule } from './WaiveRule.tsx';

export interface OverviewProps extends MeetingPart {
  writing: Writing;
  onWrite(writing: Writing): void;
}

/** Where the meeting is in its life, when and where it is held, and the one thing to do next. */
export function Overview({ meeting, reload, writing, onWrite }: OverviewProps) {
  const { headline, clock, may, primary, nothingWords, phase, groupName } = meeting;
  const joint = meeting.jointWith.length > 0 ? ` with ${meeting.jointWith.join(', ')}` : '';
  return (
    <Lead sentence={headline}>
      <p className={rows.line}>
        <span>
          {groupName}
          {joint}
        </span>
        <span>{meeting.timeWords}</span>
        {meeting.venue !== '' && <span>{meeting.venue}</span>}
        {meeting.joinUrl !== null && (phase === 'called' || phase === 'open') && (
          <a href={meeting.joinUrl} target="_blank" rel="noreferrer">
            Join in Teams
          </a>
        )}
      </p>
      <MeetingClock clock={clock} />
      {primary === null ? (
        <p>{nothingWords}</p>
      ) : (
        <Primary
          verb={primary.verb}
          label={primary.label}
          filled={writing === null}
          {...{ meeting, reload, onWrite }}
        />
      )}
      {may.includes('waive-rule') && <WaiveRule meetingId={meeting.id} reload={reload} />}
    </Lead>
  );
}

interface PrimaryProps extends MeetingPart {
  verb: MeetingVerb;
  label: string;
  /** While something is being written, its "Save" is the filled button. */
  filled: boolean;
  onWrite(writing: Writing): void;
}

function Primary({ meeting, reload, verb, label, filled, onWrite }: PrimaryProps) {
  const [asking, setAsking] = useState(false);
  const acting = useAct(reload);
  const press = async () => {
    if (verb === 'circulate-papers') return setAsking(true);
    if (verb === 'add-paper') return onWrite('papers');
    if (verb === 'change-agenda') return onWrite('agenda');
    if (verb === 'rule-on-late-paper') return showPapers();
    const opened =
      verb !== 'open-register' || (await acting.run(() => acts.openRegister(meeting.id)));
    if (opened) navigate(pathFor(verb, meeting.id, meeting));
  };
  if (verb === 'answer-invitation') {
    return <AnswerButtons meeting={meeting} reload={reload} filled={filled} />;
  }
  return (
    <>
      <div className={rows.buttons}>
        <Button
          appearance={filled ? 'primary' : 'outline'}
          disabledFocusable={acting.busy}
          onClick={() => void press()}
        >
          {label}
        </Button>
      </div>
      <ActNote acting={acting} />
      {asking && (
        <CirculateDialog meeting={meeting} reload={reload} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

function showPapers(): void {
  const panel = document.getElementById('papers');
  panel?.scrollIntoView();
  panel?.querySelector('button')?.focus();
}
