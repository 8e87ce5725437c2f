import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaperView } from '../../../api/contract/meeting-answers.ts';
import { acts, files } from '../../acts.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog/ConfirmDialog.tsx';
import { FileLink } from '../../components/FileLink/FileLink.tsx';
import rows from '../../components/rows.module.css';
import { StateChip } from '../../components/StateChip/StateChip.tsx';
import { useAct } from '../../use-act.ts';
import type { MeetingPart } from './Meeting.tsx';
import styles from './Papers.module.css';

/** One paper: its file, when it came, and, for the chair, whether a late one is let in. */
export function PaperRow({ paper, meeting, reload }: MeetingPart & { paper: PaperView }) {
  const [withdrawing, setWithdrawing] = useState(false);
  const acting = useAct(reload);
  const { id, number, title, fileName, sizeWords, addedWords, lateWords } = paper;
  const item = meeting.agenda.find((each) => each.id === paper.agendaItemId);
  const rule = (admitted: boolean) => acting.run(() => acts.ruleOnPaper(meeting.id, id, admitted));
  const withdraw = async () => {
    await acting.run(() => acts.withdrawPaper(meeting.id, id));
    setWithdrawing(false);
  };
  return (
    <li className={styles.paper}>
      <span className={styles.number}>{number}</span>
      <div className={styles.about}>
        <span className={rows.strong}>
          <FileLink url={files.paper(meeting.id, id)} fileName={fileName}>
            {title}
          </FileLink>
        </span>
        <span className={rows.quiet}>
          {[fileName, sizeWords, addedWords].join(', ')}
          {item !== undefined && `, for item ${item.number}`}
        </span>
        {lateWords !== null && <StateChip state="late" words={lateWords} />}
        {paper.mayRule && (
          <div className={rows.buttons}>
            <Button size="small" onClick={() => void rule(true)}>
              Let it in
            </Button>
            <Button size="small" onClick={() => void rule(false)}>
              Keep it for later
            </Button>
          </div>
        )}
        {paper.mayWithdraw && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={`Take it back: paper ${number}`}
            onClick={() => setWithdrawing(true)}
          >
            Take it back
          </Button>
        )}
        <ActNote acting={acting} />
        {withdrawing && (
          <ConfirmDialog
            title={`Take paper ${number} back?`}
            verb="Take it back"
            busy={acting.busy}
            onConfirm={() => void withdraw()}
            onClose={() => setWithdrawing(false)}
          >
            <p>“{title}” will not go out. The papers after it move up by one.</p>
          </ConfirmDialog>
        )}
      </div>
    </li>
  );
}
