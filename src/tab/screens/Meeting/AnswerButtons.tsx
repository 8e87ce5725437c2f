import { Button, Field, Input } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { acts } from '../../acts.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { useFocusFirst } from '../../components/focus-first.ts';
import rows from '../../components/rows.module.css';
import { useAct } from '../../use-act.ts';
import type { MeetingPart } from './Meeting.tsx';

export interface AnswerButtonsProps extends MeetingPart {
  filled: boolean;
}

const answered = {
  coming: 'You are coming.',
  apologies: 'You sent apologies.',
  tentative: 'You may be coming.',
  none: 'You have not answered yet.',
};

/** Coming, cannot come, or somebody else instead; an answer can be changed until the meeting. */
export function AnswerButtons({ meeting, reload, filled }: AnswerButtonsProps) {
  const [sending, setSending] = useState(false);
  const acting = useAct(reload);
  const { id, myAnswer } = meeting;
  const reply = (answer: 'coming' | 'apologies') =>
    acting.run(() => acts.answerInvitation(id, { answer }));
  return (
    <div className={rows.stack} id="answer">
      <p className={rows.strong}>Are you coming on {meeting.heldOnWords}?</p>
      {myAnswer !== null && <p className={rows.quiet}>{answered[myAnswer]}</p>}
      <div className={rows.buttons}>
        <Button
          appearance={filled && !sending && myAnswer !== 'coming' ? 'primary' : 'outline'}
          aria-pressed={myAnswer === 'coming'}
          onClick={() => void reply('coming')}
        >
          Coming
        </Button>
        <Button aria-pressed={myAnswer === 'apologies'} onClick={() => void reply('apologies')}>
          Cannot come
        </Button>
        <Button aria-expanded={sending} onClick={() => setSending(!sending)}>
          Send a deputy
        </Button>
      </div>
      {sending && (
        <Deputy
          onSend={async (substitute) => {
            const answer = { answer: 'apologies', substitute } as const;
            if (await acting.run(() => acts.answerInvitation(id, answer))) setSending(false);
          }}
        />
      )}
      <ActNote acting={acting} />
    </div>
  );
}

interface DeputyProps {
  onSend(substitute: { name: string; email: string }): Promise<void>;
}

function Deputy({ onSend }: DeputyProps) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const opened = useFocusFirst<HTMLFormElement>();
  const send = (event: FormEvent) => {
    event.preventDefault();
    void onSend({ name, email });
  };
  return (
    <form ref={opened} className={rows.form} onSubmit={send}>
      <p className={rows.text}>
        Your deputy gets the papers for this meeting only, until its minutes are approved.
      </p>
      <div className={rows.fields}>
        <Field label="Your deputy’s name" required>
          <Input value={name} onChange={(_event, data) => setName(data.value)} />
        </Field>
        <Field label="Their e-mail address" required>
          <Input type="email" value={email} onChange={(_event, data) => setEmail(data.value)} />
        </Field>
      </div>
      <div className={rows.buttons}>
        <Button appearance="primary" type="submit">
          Send this deputy
        </Button>
      </div>
    </form>
  );
}
