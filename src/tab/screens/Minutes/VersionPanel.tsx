import { Button, Field, Textarea } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { acts, files } from '../../acts.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog/ConfirmDialog.tsx';
import { FileLink } from '../../components/FileLink/FileLink.tsx';
import { useFocusFirst } from '../../components/focus-first.ts';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { Strip } from '../../components/Strip/Strip.tsx';
import type { Acting } from '../../use-act.ts';
import { useAct } from '../../use-act.ts';
import styles from './Minutes.module.css';
import type { MinutesPart, MinutesVersion } from './Minutes.tsx';

export interface VersionPanelProps extends MinutesPart {
  /** The version on the screen: every act is on it, by its hash. */
  shown: MinutesVersion;
  newer: number | null;
  onShowNewest(): void;
}

/** The version on the screen, its file, and what this person may do about it. */
export function VersionPanel({ minutes, reload, shown, newer, onShowNewest }: VersionPanelProps) {
  const acting = useAct(reload);
  const { may, meetingId, approved } = minutes;
  const title = approved === null ? `Version ${shown.number}` : 'Approved minutes';
  return (
    <Panel title={title}>
      {newer !== null && (
        <Strip kind="info">
          Version {newer} has come. Nothing was approved.{' '}
          <Button size="small" onClick={onShowNewest}>
            Show version {newer}
          </Button>
        </Strip>
      )}
      <p>{shown.words}</p>
      {shown.changesAsked !== null && (
        <p className={rows.text}>
          <span className={rows.strong}>{shown.askedBy} asked:</span> {shown.changesAsked}
        </p>
      )}
      <p className={rows.line}>
        {shown.url !== null && (
          <FileLink url={files.minutes(meetingId, shown.number)} fileName="Minutes.docx">
            {`Version ${shown.number} as Word`}
          </FileLink>
        )}
        {approved?.url && (
          <a href={approved.url} target="_blank" rel="noreferrer">
            Approved minutes in SharePoint
          </a>
        )}
      </p>
      <p className={styles.hash}>Fingerprint {shown.hash.slice(0, 16)}</p>
      {newer === null && (
        <>
          {may.includes('clear-minutes') && (
            <Clear minutes={minutes} shown={shown} acting={acting} />
          )}
          {may.includes('ask-for-changes') && (
            <AskForChanges minutes={minutes} shown={shown} acting={acting} />
          )}
          {may.includes('circulate-uncleared') && (
            <CirculateUncleared minutes={minutes} acting={acting} />
          )}
        </>
      )}
      <ActNote acting={acting} />
    </Panel>
  );
}

interface ActProps {
  minutes: MinutesPart['minutes'];
  shown: MinutesVersion;
  acting: Acting;
}

function Clear({ minutes: { meetingId, people }, shown, acting }: ActProps) {
  const [asking, setAsking] = useState(false);
  const { number, hash } = shown;
  const clear = async () => {
    await acting.run(() => acts.clearMinutes(meetingId, { version: number, hash }));
    setAsking(false);
  };
  return (
    <div className={rows.buttons}>
      <Button appearance="primary" onClick={() => setAsking(true)}>
        Approve version {number}
      </Button>
      {asking && (
        <ConfirmDialog
          title={`Approve version ${number}?`}
          verb={`Approve version ${number}`}
          busy={acting.busy}
          onConfirm={() => void clear()}
          onClose={() => setAsking(false)}
        >
          <p>
            It goes to {people.length} people by e-mail as a draft. The group approves it after
            that.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function AskForChanges({ minutes: { meetingId }, shown, acting }: ActProps) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div className={rows.buttons}>
        <Button onClick={() => setOpen(true)}>Ask for changes</Button>
      </div>
    );
  }
  const send = async (comment: string) => {
    const body = { version: shown.number, hash: shown.hash, comment };
    if (await acting.run(() => acts.askForChanges(meetingId, body))) setOpen(false);
  };
  return <ChangesForm busy={acting.busy} onSend={send} onClose={() => setOpen(false)} />;
}

interface ChangesFormProps {
  busy: boolean;
  onSend(comment: string): Promise<void>;
  onClose(): void;
}

function ChangesForm({ busy, onSend, onClose }: ChangesFormProps) {
  const [comment, setComment] = useState('');
  const opened = useFocusFirst<HTMLFormElement>();
  const send = (event: FormEvent) => {
    event.preventDefault();
    void onSend(comment);
  };
  return (
    <form ref={opened} className={rows.form} onSubmit={send}>
      <Field label="What should change?" required>
        <Textarea
          value={comment}
          rows={4}
          maxLength={4000}
          resize="vertical"
          onChange={(_event, data) => setComment(data.value)}
        />
      </Field>
      <div className={rows.buttons}>
        <Button type="submit" disabledFocusable={busy || comment.trim() === ''}>
          Send to the minute-taker
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Not now
        </Button>
      </div>
    </form>
  );
}

function CirculateUncleared({ minutes, acting }: Omit<ActProps, 'shown'>) {
  const [asking, setAsking] = useState(false);
  const send = async () => {
    await acting.run(() => acts.circulateUncleared(minutes.meetingId));
    setAsking(false);
  };
  return (
    <div className={rows.buttons}>
      <Button onClick={() => setAsking(true)}>Send it out as not yet seen by the chair</Button>
      {asking && (
        <ConfirmDialog
          title={`Send it to ${minutes.people.length} people?`}
          verb="Send it out"
          busy={acting.busy}
          onConfirm={() => void send()}
          onClose={() => setAsking(false)}
        >
          <p>It goes out by e-mail as a draft, and says that the chair has not seen it yet.</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
