import { useEffect, useState } from 'react';
import type { MeetingView } from '../../../api/contract/meeting-answers.ts';
import { announce } from '../../announce.tsx';
import { answers } from '../../answers.ts';
import { Loaded } from '../../components/Loaded/Loaded.tsx';
import { Columns, Page } from '../../components/Page/Page.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import { QuorumMeter } from '../../components/QuorumMeter/QuorumMeter.tsx';
import rows from '../../components/rows.module.css';
import { Strip } from '../../components/Strip/Strip.tsx';
import { meetingRoute, meetingSections } from '../../meeting-place.ts';
import { Link, navigate } from '../../navigation.tsx';
import { pollSeconds, useReading } from '../../reading.ts';
import type { MeetingRoute } from '../../routes.ts';
import { meetingPath, pathOf } from '../../routes.ts';
import { Agenda } from './Agenda.tsx';
import { Coming } from './Coming.tsx';
import { Outcome } from './Outcome.tsx';
import { Overview } from './Overview.tsx';
import { Papers } from './Papers.tsx';

/** What is open for writing on the page; only one thing at a time. */
export type Writing = 'agenda' | 'papers' | null;

/** Parts of the page share what is known, what is open, and how to look again. */
export interface MeetingPart {
  meeting: MeetingView;
  reload(): Promise<void>;
}

/** One page for a meeting's whole life: where is it, and what is next? */
export function Meeting({ route }: { route: MeetingRoute }) {
  const reading = answers.meeting(route.meeting);
  const known = useReading(reading, pollSeconds);
  const { data } = known;
  const address = data === undefined ? null : meetingPath(meetingRoute(data));
  useEffect(() => {
    // A short or an old address is put right without moving anybody.
    if (address !== null && address !== location.pathname) navigate(address, { replace: true });
  }, [address]);
  const group = data?.groupKey ?? route.group;
  return (
    <Page
      title={data === undefined ? 'Meeting' : `Meeting, ${data.heldOnWords}`}
      subtitle={data && [data.groupName, ...data.jointWith].join(' with ')}
      back={
        group === null
          ? { path: '/week', label: 'My week' }
          : { path: pathOf({ screen: 'group', group }), label: data?.groupName ?? 'the group' }
      }
      sections={meetingSections(route)}
    >
      <Loaded known={known} what="the meeting" retry={reading.load}>
        {(meeting) => <Body meeting={meeting} reload={reading.load} />}
      </Loaded>
    </Page>
  );
}

function Body({ meeting, reload }: MeetingPart) {
  const [writing, setWriting] = useState<Writing>(null);
  const { quorum, confidential } = meeting;
  const tally = quorum.map(({ sentence }) => sentence).join(' ');
  useHeard(tally);
  const part = { meeting, reload };
  return (
    <>
      {confidential !== null && <Strip kind="confidential">{confidential}</Strip>}
      <Overview {...part} writing={writing} onWrite={setWriting} />
      <Columns
        main={
          <>
            <Agenda {...part} writing={writing === 'agenda'} onWrite={setWriting} />
            <Papers {...part} writing={writing === 'papers'} onWrite={setWriting} />
            <Outcome {...part} />
          </>
        }
        side={
          <>
            <Panel title={meeting.phase === 'called' ? 'Who is coming' : 'Quorum'} id="quorum">
              {quorum.map((each) => (
                <QuorumMeter key={each.groupName} quorum={each} named={quorum.length > 1} />
              ))}
            </Panel>
            <Coming {...part} />
            <Panel title="Minutes">
              <p className={rows.sentence}>{meeting.minutesWords}</p>
              <Link to={meetingPath({ ...meetingRoute(meeting), screen: 'minutes' })}>
                Open the minutes
              </Link>
            </Panel>
            {meeting.folderUrl !== null && (
              <p className={rows.quiet}>
                <a href={meeting.folderUrl} target="_blank" rel="noreferrer">
                  Open the meeting’s folder in SharePoint
                </a>
              </p>
            )}
          </>
        }
      />
    </>
  );
}

/** Says a sentence again when it has changed, not when it is first read. */
function useHeard(sentence: string): void {
  const [last, setLast] = useState(sentence);
  useEffect(() => {
    if (sentence === last) return;
    setLast(sentence);
    announce(sentence);
  }, [sentence, last]);
}
