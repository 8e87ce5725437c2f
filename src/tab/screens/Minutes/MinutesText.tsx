import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MinutesSectionView, MinutesView } from '../../../api/contract/meeting-answers.ts';
import baseStyles from '../../base.module.css';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import styles from './Minutes.module.css';
import type { MinutesVersion } from './Minutes.tsx';

export interface MinutesTextProps {
  version: MinutesVersion;
  changes: MinutesView['changes'];
  approved: boolean;
}

/** A version to be read: first what changed in it, where there was one before, or the whole. */
export function MinutesText({ version, changes, approved }: MinutesTextProps) {
  const [whole, setWhole] = useState(false);
  const showsChanges = changes.length > 0 && !whole;
  return (
    <Panel
      title={showsChanges ? `What changed in version ${version.number}` : 'Minutes'}
      beside={
        changes.length > 0 ? (
          <>
            <Button size="small" aria-pressed={showsChanges} onClick={() => setWhole(false)}>
              Changes
            </Button>
            <Button size="small" aria-pressed={!showsChanges} onClick={() => setWhole(true)}>
              Full text
            </Button>
          </>
        ) : undefined
      }
    >
      {!approved && <p className={styles.draft}>DRAFT, not yet approved by the group</p>}
      {showsChanges ? (
        <Changes changes={changes} />
      ) : (
        <ol className={rows.rows}>
          {version.sections.map((section) => (
            <li key={section.agendaItemId} className={styles.item}>
              <h3 className={styles.heading}>
                {section.number} {section.heading}
              </h3>
              {section.notes !== '' && <p className={styles.notes}>{section.notes}</p>}
              <Recorded section={section} />
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

/** Decisions and actions under an item; they come from the meeting and are not written here. */
export function Recorded({ section: { decisions, actions } }: { section: MinutesSectionView }) {
  if (decisions.length + actions.length === 0) return null;
  return (
    <ul className={styles.recorded}>
      {decisions.map((decision) => (
        <li key={decision}>
          <span className={styles.kind}>Decision.</span> {decision}
        </li>
      ))}
      {actions.map((action) => (
        <li key={action}>
          <span className={styles.kind}>Action.</span> {action}
        </li>
      ))}
    </ul>
  );
}

function Changes({ changes }: { changes: MinutesView['changes'] }) {
  return (
    <ul className={rows.rows}>
      {changes.map(({ heading, parts }) => (
        <li key={heading} className={styles.item}>
          <h3 className={styles.heading}>{heading}</h3>
          <p className={styles.notes}>
            {parts.map(({ kind, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand twice
              <Part key={index} kind={kind} text={text} />
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Part({ kind, text }: MinutesView['changes'][number]['parts'][number]) {
  if (kind === 'same') return <>{text} </>;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <>
      <Mark className={styles[kind]}>
        <span className={baseStyles.heardOnly}>{kind === 'added' ? 'Added: ' : 'Taken out: '}</span>
        {text}
      </Mark>{' '}
    </>
  );
}
