import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { MinutesView } from '../../../api/contract/meeting-answers.ts';
import { answers } from '../../answers.ts';
import { Loaded } from '../../components/Loaded/Loaded.tsx';
import { Columns, Page } from '../../components/Page/Page.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import rows from '../../components/rows.module.css';
import { meetingSections } from '../../meeting-place.ts';
import { pollSeconds, useReading } from '../../reading.ts';
import type { MeetingRoute } from '../../routes.ts';
import { meetingPath } from '../../routes.ts';
import { Agreement } from './Agreement.tsx';
import { MinutesEditor } from './MinutesEditor.tsx';
import { MinutesText } from './MinutesText.tsx';
import { Steps } from './Steps.tsx';
import { VersionPanel } from './VersionPanel.tsx';

export interface MinutesPart {
  minutes: MinutesView;
  reload(): Promise<void>;
}

export type MinutesVersion = MinutesView['versions'][number];

/** Whose turn is it, and what changed? */
export function Minutes({ route }: { route: MeetingRoute }) {
  const reading = answers.minutes(route.meeting);
  const known = useReading(reading, pollSeconds);
  return (
    <Page
      title="Minutes"
      subtitle={known.data?.title}
      back={{ path: meetingPath({ ...route, screen: 'meeting' }), label: 'the meeting' }}
      sections={meetingSections(route)}
    >
      <Loaded known={known} what="the minutes" retry={reading.load}>
        {(minutes) => <Body minutes={minutes} reload={reading.load} />}
      </Loaded>
    </Page>
  );
}

function Body({ minutes, reload }: MinutesPart) {
  const { shown, newer, showNewest } = useShownVersion(minutes);
  const part = { minutes, reload };
  const writes = minutes.may.includes('write-minutes');
  return (
    <>
      <Steps minutes={minutes} />
      <Columns
        main={writes ? <MinutesEditor {...part} /> : <Reading {...part} shown={shown} />}
        side={
          <>
            {shown !== undefined && (
              <VersionPanel {...part} shown={shown} newer={newer} onShowNewest={showNewest} />
            )}
            <Agreement {...part} />
            <Lines title="Who was there" lines={minutes.registerWords} />
          </>
        }
      />
    </>
  );
}

function Reading({ minutes, shown }: MinutesPart & { shown: MinutesVersion | undefined }) {
  if (shown === undefined) {
    return (
      <Panel title="Minutes">
        <p className={rows.sentence}>{minutes.headline}</p>
      </Panel>
    );
  }
  const changes = shown.number === minutes.newest ? minutes.changes : [];
  return <MinutesText version={shown} changes={changes} approved={minutes.approved !== null} />;
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <Panel title={title}>
      <ul className={rows.rows}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Panel>
  );
}

/**
 * The version on the screen stays there when a newer one comes, because whoever approves must
 * approve what they were reading; they are told, and look at the newer one when they choose.
 */
function useShownVersion({ versions, newest }: MinutesView) {
  const [number, setNumber] = useState(newest);
  const shown = versions.find((each) => each.number === number) ?? versions.at(-1);
  useEffect(() => {
    if (shown !== undefined && shown.number !== number) setNumber(shown.number);
  }, [shown, number]);
  const newer = newest !== null && shown !== undefined && shown.number < newest ? newest : null;
  return { shown, newer, showNewest: () => setNumber(newest) };
}
