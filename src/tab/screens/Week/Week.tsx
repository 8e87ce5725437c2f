import type { Week as WeekAnswer } from '../../../api/contract/group-answers.ts';
import { answers } from '../../answers.ts';
import { Loaded } from '../../components/Loaded/Loaded.tsx';
import { SmallClock } from '../../components/MeetingClock/SmallClock.tsx';
import { Columns, Page } from '../../components/Page/Page.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import { useRoving } from '../../components/roving.ts';
import { meetingRoute } from '../../meeting-place.ts';
import { Link } from '../../navigation.tsx';
import { calmPollSeconds, useReading } from '../../reading.ts';
import { meetingPath } from '../../routes.ts';
import { TodoRow } from './TodoRow.tsx';
import styles from './Week.module.css';

const week = answers.week('');

/** What do I owe, and when? The first view of the tab. */
export function Week() {
  const known = useReading(week, calmPollSeconds);
  return (
    <Page title="My week" subtitle={known.data?.todayWords}>
      <Loaded known={known} what="your week" retry={week.load}>
        {(data) => (
          <>
            <Next week={data} />
            {othersOf(data).length === 0 ? (
              <MyMeetings week={data} />
            ) : (
              <Columns main={<ThisWeek week={data} />} side={<MyMeetings week={data} />} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Next({ week: data }: { week: WeekAnswer }) {
  const { next, meetings, emptyWords } = data;
  return (
    <Panel title="Next">
      {next === null ? (
        <p>{emptyWords ?? 'Nothing is due from you.'}</p>
      ) : (
        <TodoRow
          todo={next}
          meeting={meetings.find(({ id }) => id === next.meetingId)}
          first
          onDone={week.load}
        />
      )}
    </Panel>
  );
}

function othersOf({ next, todos }: WeekAnswer) {
  return todos.filter((todo) => todo.meetingId !== next?.meetingId || todo.title !== next.title);
}

function ThisWeek({ week: data }: { week: WeekAnswer }) {
  const roving = useRoving<HTMLUListElement>();
  return (
    <Panel title="This week">
      <ul className={styles.rows} {...roving}>
        {othersOf(data).map((todo) => (
          <li key={`${todo.meetingId} ${todo.verb} ${todo.title}`} data-row="">
            <TodoRow
              todo={todo}
              meeting={data.meetings.find(({ id }) => id === todo.meetingId)}
              onDone={week.load}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function MyMeetings({ week: { meetings } }: { week: WeekAnswer }) {
  return (
    <Panel title="My meetings">
      {meetings.length === 0 ? (
        <p>No meeting is planned for your groups.</p>
      ) : (
        <ul className={styles.meetings}>
          {meetings.map((meeting) => (
            <li key={meeting.id} className={styles.meeting}>
              <Link to={meetingPath(meetingRoute(meeting))} className={styles.day}>
                {meeting.heldOnWords}
              </Link>
              <p className={styles.about}>{meeting.groupName}</p>
              <SmallClock clock={meeting.clock} />
              {meeting.myAnswerWords !== null && <p>{meeting.myAnswerWords}</p>}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
