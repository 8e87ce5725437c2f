import { Button } from '@fluentui/react-components';
import type { GroupHome } from '../../../api/contract/group-answers.ts';
import { answers } from '../../answers.ts';
import { Loaded } from '../../components/Loaded/Loaded.tsx';
import { MeetingClock } from '../../components/MeetingClock/MeetingClock.tsx';
import { Cards, Columns, Page } from '../../components/Page/Page.tsx';
import { Lead } from '../../components/Panel/Lead.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import { QuorumMeter } from '../../components/QuorumMeter/QuorumMeter.tsx';
import rows from '../../components/rows.module.css';
import { groupSections } from '../../group-sections.ts';
import { meetingRoute } from '../../meeting-place.ts';
import { Link, navigate } from '../../navigation.tsx';
import { calmPollSeconds, useReading } from '../../reading.ts';
import { meetingPath, pathOf } from '../../routes.ts';

/** Is our next meeting on track? */
export function Group({ group }: { group: string }) {
  const reading = answers.group(group);
  const known = useReading(reading, calmPollSeconds);
  return (
    <Page
      title={known.data?.name ?? 'Group'}
      back={{ path: '/week', label: 'My week' }}
      sections={groupSections(group, 'group')}
    >
      <Loaded known={known} what="the group" retry={reading.load}>
        {(home) => (
          <>
            <Next home={home} />
            {home.quorum.length === 0 ? (
              <Cards>
                <Others home={home} />
              </Cards>
            ) : (
              <Columns main={<Quorum home={home} />} side={<Others home={home} />} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Next({ home: { key, next, headline, mayCallMeeting } }: { home: GroupHome }) {
  const call = () => navigate(pathOf({ screen: 'call-meeting', group: key }));
  return (
    <Lead sentence={headline}>
      {next !== null && (
        <>
          <p>
            {/* Its title is the group's own name most of the time; the day is what people need. */}
            <Link to={meetingPath(meetingRoute(next))} className={rows.strong}>
              {next.heldOnWords}
            </Link>
            {`, ${next.title}`}
          </p>
          <MeetingClock clock={next.clock} />
        </>
      )}
      <div className={rows.buttons}>
        {next !== null && (
          <Button appearance="primary" onClick={() => navigate(meetingPath(meetingRoute(next)))}>
            Open the meeting
          </Button>
        )}
        {mayCallMeeting && (
          <Button appearance={next === null ? 'primary' : 'outline'} onClick={call}>
            Call a meeting
          </Button>
        )}
      </div>
      {next === null && !mayCallMeeting && (
        <p className={rows.quiet}>The secretary calls the meetings of this group.</p>
      )}
    </Lead>
  );
}

function Quorum({ home: { quorum } }: { home: GroupHome }) {
  return (
    <Panel title="Quorum">
      {quorum.map((each) => (
        <QuorumMeter key={each.groupName} quorum={each} named={quorum.length > 1} />
      ))}
    </Panel>
  );
}

function Others({ home: { key, meetings, openQuestions } }: { home: GroupHome }) {
  return (
    <>
      <Panel title="Meetings">
        {meetings.length === 0 ? (
          <p>No meeting has been called yet.</p>
        ) : (
          <ul className={rows.rows}>
            {meetings.map(({ id, title, heldOnWords, stateWords }) => (
              <li key={id}>
                <Link
                  to={meetingPath({ screen: 'meeting', group: key, meeting: id, day: null })}
                  className={rows.strong}
                >
                  {heldOnWords}
                </Link>
                <span className={rows.quiet}>
                  {title}: {stateWords}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {openQuestions > 0 && (
        <Panel title="To settle">
          <p>
            {openQuestions === 1
              ? '1 question of your terms is open.'
              : `${openQuestions} questions of your terms are open.`}
          </p>
          <Link to={pathOf({ screen: 'terms', group: key })}>See them in the terms</Link>
        </Panel>
      )}
    </>
  );
}
