import type { HistoryView } from '../../../api/contract/meeting-answers.ts';
import { answers } from '../../answers.ts';
import { Loaded } from '../../components/Loaded/Loaded.tsx';
import { Page } from '../../components/Page/Page.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { meetingSections } from '../../meeting-place.ts';
import { useReading } from '../../reading.ts';
import type { MeetingRoute } from '../../routes.ts';
import { meetingPath } from '../../routes.ts';
import styles from './History.module.css';

/** Everything that happened: who, what, when, and under which clause; and who was told. */
export function History({ route }: { route: MeetingRoute }) {
  const reading = answers.history(route.meeting);
  const known = useReading(reading);
  const { data: meeting } = useReading(answers.meeting(route.meeting));
  return (
    <Page
      title="History"
      subtitle={meeting?.title}
      back={{ path: meetingPath({ ...route, screen: 'meeting' }), label: 'the meeting' }}
      sections={meetingSections(route)}
    >
      <Loaded known={known} what="the history" retry={reading.load} panels={2}>
        {(history) => (
          <>
            <Happened lines={history.lines} />
            <Told deliveries={history.deliveries} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Happened({ lines }: Pick<HistoryView, 'lines'>) {
  return (
    <Panel title="What happened">
      {lines.length === 0 ? (
        <p>Nothing has happened yet.</p>
      ) : (
        <ol className={styles.lines}>
          {lines.map(({ at, atWords, who, words, clause }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
            <li key={index}>
              <time dateTime={at} className={styles.at}>
                {atWords}
              </time>
              <span className={styles.what}>
                <span className={rows.text}>{words}</span>
                <span className={rows.quiet}>
                  {who}
                  {clause !== null && `. Terms: ${clause}`}
                </span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Told({ deliveries }: Pick<HistoryView, 'deliveries'>) {
  if (deliveries.length === 0) return null;
  return (
    <Panel title="Who was told">
      <ul className={rows.rows}>
        {deliveries.map(({ words, channel, outcome }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <li key={index}>
            <div className={rows.between}>
              <span>{words}</span>
              <span className={rows.quiet}>
                {channel}, {outcome}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
