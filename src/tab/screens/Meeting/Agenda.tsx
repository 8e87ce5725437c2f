import { Button } from '@fluentui/react-components';
import type { AgendaItemView } from '../../../api/contract/meeting-answers.ts';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import styles from './Agenda.module.css';
import { AgendaEditor } from './AgendaEditor.tsx';
import type { MeetingPart, Writing } from './Meeting.tsx';

export interface AgendaProps extends MeetingPart {
  writing: boolean;
  onWrite(writing: Writing): void;
}

/** The agenda as it stands, and its editor until it has gone out. */
export function Agenda({ meeting, reload, writing, onWrite }: AgendaProps) {
  const { agenda, may } = meeting;
  const mayChange = may.includes('change-agenda');
  return (
    <Panel
      title="Agenda"
      id="agenda"
      beside={
        mayChange && !writing ? (
          <Button size="small" onClick={() => onWrite('agenda')}>
            Change the agenda
          </Button>
        ) : undefined
      }
    >
      {writing && mayChange ? (
        <AgendaEditor meeting={meeting} reload={reload} onClose={() => onWrite(null)} />
      ) : (
        <Items agenda={agenda} />
      )}
    </Panel>
  );
}

function Items({ agenda }: { agenda: readonly AgendaItemView[] }) {
  if (agenda.length === 0) return <p>Nothing is on the agenda yet.</p>;
  return (
    <ol className={rows.rows}>
      {agenda.map((item) => (
        <li key={item.id} className={styles.item}>
          <span className={styles.number}>{item.number}</span>
          <span className={styles.about}>
            <span className={rows.strong}>{item.title}</span>
            <span className={rows.quiet}>{aboutItem(item)}</span>
            {item.note !== null && <span className={styles.note}>{item.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** "10 minutes, for decision, Chris Chair". */
function aboutItem({ lengthMinutes, forDecision, owner }: AgendaItemView): string {
  return [
    lengthMinutes === null ? null : `${lengthMinutes} minutes`,
    forDecision ? 'for decision' : null,
    owner?.name,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(', ');
}
