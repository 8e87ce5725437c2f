import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { acts } from '../../acts.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog/ConfirmDialog.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { Strip } from '../../components/Strip/Strip.tsx';
import { useAct } from '../../use-act.ts';
import styles from './Minutes.module.css';
import type { MinutesPart } from './Minutes.tsx';
import { Recorded } from './MinutesText.tsx';
import { useDraft } from './use-draft.ts';

/** A field for each item; the text saves itself, and goes to the chair as the next version. */
export function MinutesEditor({ minutes, reload }: MinutesPart) {
  const draft = useDraft(minutes);
  const [asking, setAsking] = useState(false);
  const acting = useAct(reload);
  const { versions, meetingId, may } = minutes;
  const next = (minutes.newest ?? 0) + 1;
  const newest = versions.at(-1);
  const asked = newest?.changesAsked ?? null;
  const submit = async () => {
    const sent = await acting.run(async () => {
      await draft.save();
      return acts.submitMinutes(meetingId);
    });
    if (sent) setAsking(false);
  };
  return (
    <Panel title="Write the minutes" beside={`${minutes.draft.length} items from the agenda`}>
      {asked !== null && (
        <Strip kind="info">
          <strong>{newest?.askedBy} asked:</strong> {asked}
        </Strip>
      )}
      <p className={rows.text}>
        Decisions, actions and the register are already in. Write what was said under each item.
      </p>
      <ol className={rows.rows}>
        {minutes.draft.map((section) => (
          <li key={section.agendaItemId} className={styles.item}>
            <Field label={`${section.number} ${section.heading}`}>
              <Textarea
                value={draft.notesOf(section)}
                rows={4}
                maxLength={20_000}
                resize="vertical"
                onChange={(_event, data) => draft.write(section.agendaItemId, data.value)}
              />
            </Field>
            <Recorded section={section} />
          </li>
        ))}
      </ol>
      <div className={styles.bar}>
        {may.includes('submit-minutes') && (
          <Button appearance="primary" onClick={() => setAsking(true)}>
            Send to the chair
          </Button>
        )}
        <span className={styles.saved}>{draft.words}</span>
        {draft.problem !== null && (
          <>
            <ActNote acting={{ says: null, problem: draft.problem }} />
            <Button size="small" onClick={() => void draft.save().catch(() => undefined)}>
              Save again
            </Button>
          </>
        )}
        <ActNote acting={acting} />
      </div>
      {asking && (
        <ConfirmDialog
          title={`Send version ${next} to the chair?`}
          verb="Send to the chair"
          busy={acting.busy}
          onConfirm={() => void submit()}
          onClose={() => setAsking(false)}
        >
          <p>
            The chair gets this text, by e-mail and card, and approves it or asks for changes. The
            register and the decisions stand in it as they are now.
          </p>
          <ActNote acting={acting} />
        </ConfirmDialog>
      )}
    </Panel>
  );
}
