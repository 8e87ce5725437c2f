import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { AgendaItemView } from '../../../api/contract/meeting-answers.ts';
import { acts } from '../../acts.ts';
import { announce } from '../../announce.tsx';
import { asApiError } from '../../api-error.ts';
import { useFocusFirst } from '../../components/focus-first.ts';
import rows from '../../components/rows.module.css';
import { StateChip } from '../../components/StateChip/StateChip.tsx';
import type { MeetingPart } from './Meeting.tsx';
import styles from './Papers.module.css';
import type { Upload } from './upload.ts';
import { formOf, sayUploads, uploadOf } from './upload.ts';

/** Chooses files, names them, sends one after the other; each says for itself what came of it. */
export function AddPapers({ meeting, reload, onClose }: MeetingPart & { onClose(): void }) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [busy, setBusy] = useState(false);
  const count = useRef(0);
  const opened = useFocusFirst<HTMLDivElement>();
  const change = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const choose = (files: Iterable<File>) => {
    const chosen = [...files].map((file) => {
      count.current += 1;
      return uploadOf(file, `file-${count.current}`);
    });
    setUploads((all) => [...all, ...chosen]);
  };
  const sendOne = async (upload: Upload): Promise<Upload> => {
    change(upload.key, { state: 'sending' });
    try {
      await acts.addPaper(meeting.id, formOf(upload));
      return { ...upload, state: 'done', problem: null };
    } catch (error) {
      return { ...upload, state: 'waiting', problem: asApiError(error).says };
    }
  };
  const sendAll = async () => {
    setBusy(true);
    let after = uploads;
    for (const upload of uploads.filter(mayBeSent)) {
      const sent = await sendOne(upload);
      change(sent.key, sent);
      after = after.map((one) => (one.key === sent.key ? sent : one));
    }
    setBusy(false);
    announce(sayUploads(after));
    await reload();
    if (after.every(({ state }) => state === 'done')) onClose();
  };
  return (
    <div ref={opened} className={rows.stack}>
      <FileChoice onChoose={choose} />
      {uploads.length > 0 && (
        <ul className={rows.rows}>
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              agenda={meeting.agenda}
              onChange={(part) => change(upload.key, part)}
              onRemove={() => setUploads((all) => all.filter(({ key }) => key !== upload.key))}
            />
          ))}
        </ul>
      )}
      <div className={rows.buttons}>
        {uploads.some(mayBeSent) && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void sendAll()}>
            Add to the papers
          </Button>
        )}
        <Button onClick={onClose}>{uploads.length === 0 ? 'Not now' : 'Close'}</Button>
      </div>
    </div>
  );
}

function mayBeSent({ state, file }: Upload): boolean {
  return state === 'waiting' && file.size > 0;
}

function FileChoice({ onChoose }: { onChoose(files: Iterable<File>): void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button is there
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onChoose(event.dataTransfer.files);
      }}
    >
      <p>PDF or Word, at most 100 MB each. Drop files here, or choose them.</p>
      <Button onClick={() => input.current?.click()}>Choose files</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files of the papers"
        onChange={(event) => {
          onChoose(event.target.files ?? []);
          event.target.value = '';
        }}
      />
    </div>
  );
}

interface UploadRowProps {
  upload: Upload;
  agenda: readonly AgendaItemView[];
  onChange(part: Partial<Upload>): void;
  onRemove(): void;
}

function UploadRow({ upload, agenda, onChange, onRemove }: UploadRowProps) {
  const { file, title, agendaItemId, state, problem } = upload;
  if (state === 'done') {
    return (
      <li>
        <StateChip state="met" words={`“${title}” is filed.`} />
      </li>
    );
  }
  return (
    <li className={styles.upload}>
      <div className={rows.fields}>
        <Field label={`Title of ${file.name}`}>
          <Input value={title} onChange={(_event, data) => onChange({ title: data.value })} />
        </Field>
        <Field label="For which item">
          <Select
            value={agendaItemId}
            onChange={(_event, data) => onChange({ agendaItemId: data.value })}
          >
            <option value="">No item in particular</option>
            {agenda.map((item) => (
              <option key={item.id} value={item.id}>
                {item.number} {item.title}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {state === 'sending' && <StateChip state="ahead" words="Going up…" />}
      {problem !== null && (
        <p role="alert">
          <StateChip state="not-met" words={problem} />
        </p>
      )}
      <div className={rows.buttons}>
        <Button size="small" appearance="subtle" onClick={onRemove}>
          Leave it out
        </Button>
      </div>
    </li>
  );
}
