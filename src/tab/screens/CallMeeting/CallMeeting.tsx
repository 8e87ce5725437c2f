import { Button, Field, Input } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { acts } from '../../acts.ts';
import { answers } from '../../answers.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { Page } from '../../components/Page/Page.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { navigate } from '../../navigation.tsx';
import { useReading } from '../../reading.ts';
import { meetingPath, pathOf } from '../../routes.ts';
import { useAct } from '../../use-act.ts';

const empty = { title: '', heldOn: '', startsAt: '10:00', lengthMinutes: '120', venue: '' };

/** Day, time, place: then everybody finds the invitation in their Outlook. */
export function CallMeeting({ group }: { group: string }) {
  const { data: home } = useReading(answers.group(group));
  const [draft, setDraft] = useState(empty);
  const acting = useAct();
  const change = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part });
  const back = { path: pathOf({ screen: 'group', group }), label: home?.name ?? 'the group' };
  const wrong = (field: keyof typeof empty) =>
    acting.problem?.field === field ? { validationMessage: acting.problem.says } : {};
  const call = async (event: FormEvent) => {
    event.preventDefault();
    const { title, lengthMinutes, ...rest } = draft;
    const named = title.trim() === '' ? {} : { title };
    const body = { ...rest, ...named, lengthMinutes: Number(lengthMinutes) };
    const called = await acting.run(() => acts.callMeeting(group, body));
    if (called === null) return;
    const meeting = called.id;
    navigate(
      meeting === undefined
        ? back.path
        : meetingPath({ screen: 'meeting', group, meeting, day: draft.heldOn }),
    );
  };
  return (
    <Page title="Call a meeting" subtitle={home?.name} back={back}>
      <Panel title="When and where">
        <form className={rows.form} onSubmit={(event) => void call(event)}>
          <div className={rows.fields}>
            <Field label="Day" required {...wrong('heldOn')}>
              <Input
                type="date"
                required
                value={draft.heldOn}
                onChange={(_event, { value }) => change({ heldOn: value })}
              />
            </Field>
            <Field label="Begins at" required {...wrong('startsAt')}>
              <Input
                type="time"
                required
                value={draft.startsAt}
                onChange={(_event, { value }) => change({ startsAt: value })}
              />
            </Field>
            <Field label="Length in minutes" required {...wrong('lengthMinutes')}>
              <Input
                type="number"
                min={15}
                max={600}
                required
                value={draft.lengthMinutes}
                onChange={(_event, { value }) => change({ lengthMinutes: value })}
              />
            </Field>
          </div>
          <Field label="Place" hint="Leave it empty for a meeting in Teams only.">
            <Input
              value={draft.venue}
              maxLength={200}
              onChange={(_event, { value }) => change({ venue: value })}
            />
          </Field>
          <Field label="Title" hint="Leave it empty for the group’s own name.">
            <Input
              value={draft.title}
              maxLength={200}
              onChange={(_event, { value }) => change({ title: value })}
            />
          </Field>
          <p className={rows.text}>
            Everyone in the group gets an invitation in Outlook, with a Teams link. The agenda
            starts from your terms; you can change it until the papers go out.
          </p>
          <div className={rows.buttons}>
            <Button appearance="primary" type="submit" disabledFocusable={acting.busy}>
              Call the meeting
            </Button>
            <Button onClick={() => navigate(back.path)}>Not now</Button>
          </div>
          <ActNote acting={acting} />
        </form>
      </Panel>
    </Page>
  );
}
