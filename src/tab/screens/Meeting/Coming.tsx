import { Button } from '@fluentui/react-components';
import type { ComingRow } from '../../../api/contract/meeting-answers.ts';
import type { StateWord } from '../../../api/contract/parts.ts';
import { acts } from '../../acts.ts';
import { ActNote } from '../../components/ActNote/ActNote.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { StateChip } from '../../components/StateChip/StateChip.tsx';
import { useAct } from '../../use-act.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import type { MeetingPart } from './Meeting.tsx';

const states: Record<ComingRow['answer'], StateWord> = {
  coming: 'met',
  tentative: 'cannot-tell',
  none: 'ahead',
  apologies: 'waived',
};

/** Each person's answer, by group; before the meeting one's own answer can be changed here. */
export function Coming({ meeting, reload }: MeetingPart) {
  const acting = useAct(reload);
  const { coming, may, primary, groups, phase } = meeting;
  const mayAnswer = may.includes('answer-invitation') && primary?.verb !== 'answer-invitation';
  if (phase !== 'called' || coming.length === 0) return null;
  return (
    <Panel
      title="Answers"
      id="coming"
      beside={
        may.includes('ask-for-replies') ? (
          <Button
            size="small"
            disabledFocusable={acting.busy}
            onClick={() => void acting.run(() => acts.askForReplies(meeting.id))}
          >
            Ask who has not answered
          </Button>
        ) : undefined
      }
    >
      <ActNote acting={acting} />
      {mayAnswer && <AnswerButtons meeting={meeting} reload={reload} filled={false} />}
      {groups.map(({ id, name }) => (
        <Answers
          key={id}
          heading={groups.length > 1 ? name : null}
          people={coming.filter(({ groupName }) => groupName === name)}
        />
      ))}
    </Panel>
  );
}

function Answers({ heading, people }: { heading: string | null; people: readonly ComingRow[] }) {
  if (people.length === 0) return null;
  return (
    <>
      {heading !== null && <h3 className={rows.subheading}>{heading}</h3>}
      <ul className={rows.rows}>
        {people.map(({ personId, name, organisation, capacity, answer, words, substitute }) => (
          <li key={personId}>
            <div className={rows.between}>
              <span className={rows.strong}>{organisation === '' ? name : organisation}</span>
              <StateChip state={substitute === null ? states[answer] : 'met'} words={words} />
            </div>
            <span className={rows.quiet}>
              {[organisation === '' ? null : name, capacity].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
