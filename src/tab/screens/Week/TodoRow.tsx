import { Button } from '@fluentui/react-components';
import type { MeetingSummary, Todo } from '../../../api/contract/group-answers.ts';
import { acts } from '../../acts.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { StateChip } from '../../components/StateChip/StateChip.tsx';
import { Why } from '../../components/Why/Why.tsx';
import { pathFor } from '../../meeting-place.ts';
import { navigate } from '../../navigation.tsx';
import { useAct } from '../../use-act.ts';
import styles from './Week.module.css';

export interface TodoRowProps {
  todo: Todo;
  meeting: MeetingSummary | undefined;
  /** The one thing to do next: its button is the filled one. */
  first?: boolean;
  onDone(): Promise<void>;
}

/** Something that is wanted from the person, by when, why, and the verb that does it. */
export function TodoRow({ todo, meeting, first = false, onDone }: TodoRowProps) {
  const acting = useAct(onDone);
  const path = pathFor(todo.verb, todo.meetingId, meeting);
  const appearance = first ? 'primary' : 'outline';
  // In the list of the others the buttons are stops of one tab stop; the first stands alone.
  const stop = first ? {} : { 'data-stop': '' };
  const reply = (answer: 'coming' | 'apologies') =>
    acting.run(() => acts.answerInvitation(todo.meetingId, { answer }));
  return (
    <div className={styles.todo} data-first={first || undefined}>
      <h3 className={styles.what}>{todo.title}</h3>
      <div className={styles.when}>
        <StateChip state={todo.state} words={todo.words} />
        {todo.why !== null && <Why why={todo.why} form="disclosure" />}
      </div>
      <p className={styles.about}>
        {todo.groupName}, {todo.meetingWords}
      </p>
      <div className={styles.buttons}>
        {todo.verb === 'answer-invitation' ? (
          <>
            <Button appearance={appearance} {...stop} onClick={() => void reply('coming')}>
              Coming
            </Button>
            <Button {...stop} onClick={() => void reply('apologies')}>
              Cannot come
            </Button>
            <Button {...stop} onClick={() => navigate(path)}>
              Send a deputy
            </Button>
          </>
        ) : (
          <Button appearance={appearance} {...stop} onClick={() => navigate(path)}>
            {todo.button}
          </Button>
        )}
      </div>
      <ActNote acting={acting} />
    </div>
  );
}
