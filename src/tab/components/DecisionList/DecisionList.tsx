import type { AgendaItemView, DecisionView } from '../../../api/contract/meeting-answers.ts';
import rows from '../rows.module.css';
import { StateChip } from '../StateChip/StateChip.tsx';

export interface DecisionListProps {
  decisions: readonly DecisionView[];
  agenda: readonly AgendaItemView[];
  /** Says whose decision it is: several groups sit together. */
  named: boolean;
}

/** Decisions in the order they were taken; one without a quorum says so beside itself. */
export function DecisionList({ decisions, agenda, named }: DecisionListProps) {
  if (decisions.length === 0) return <p>No decision has been recorded yet.</p>;
  return (
    <ul className={rows.rows}>
      {decisions.map(({ id, text, groupName, agendaItemId, atWords, quorumWords, quorate }) => {
        const item = agenda.find((each) => each.id === agendaItemId);
        const about = [item && `item ${item.number}`, named && groupName, atWords];
        return (
          <li key={id}>
            <div className={rows.between}>
              <span className={rows.text}>{text}</span>
              {quorumWords !== null && (
                <StateChip state={quorate === false ? 'late' : 'met'} words={quorumWords} />
              )}
            </div>
            <span className={rows.quiet}>{about.filter(Boolean).join(', ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
