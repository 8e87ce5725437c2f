import { DecisionList } from '../../components/DecisionList/DecisionList.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { StateChip } from '../../components/StateChip/StateChip.tsx';
import type { MeetingPart } from './Meeting.tsx';

/** What was decided, with or without a quorum, and who does what by when. */
export function Outcome({ meeting: { decisions, actions, phase, agenda, groups } }: MeetingPart) {
  if (phase === 'called' || phase === 'cancelled') return null;
  return (
    <>
      <Panel title="Decisions" id="decisions">
        <DecisionList decisions={decisions} agenda={agenda} named={groups.length > 1} />
      </Panel>
      <Panel title="Agreed actions" id="actions">
        {actions.length === 0 ? (
          <p>Nothing has been agreed to be done yet.</p>
        ) : (
          <ul className={rows.rows}>
            {actions.map(({ id, text, ownerName, dueWords, done }) => (
              <li key={id}>
                <div className={rows.between}>
                  <span>
                    <span className={rows.strong}>{ownerName}</span>: {text}
                  </span>
                  <StateChip
                    state={done ? 'met' : 'ahead'}
                    words={done ? 'Done' : (dueWords ?? 'no day agreed')}
                  />
                </div>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}
