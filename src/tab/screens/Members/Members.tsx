import type { MembersView } from '../../../api/contract/group-answers.ts';
import { answers } from '../../answers.ts';
import { Loaded } from '../../components/Loaded/Loaded.tsx';
import { Page } from '../../components/Page/Page.tsx';
import { Panel } from '../../components/Panel/Panel.tsx';
import { StateChip } from '../../components/StateChip/StateChip.tsx';
import { groupSections } from '../../group-sections.ts';
import { useReading } from '../../reading.ts';
import { pathOf } from '../../routes.ts';
import styles from './Members.module.css';

type Organisation = MembersView['organisations'][number];
type Seat = Organisation['seats'][number];

/** Who sits in the group, by organisation, with offices and how each person is reached. */
export function Members({ group }: { group: string }) {
  const reading = answers.members(group);
  const known = useReading(reading);
  return (
    <Page
      title="Members"
      subtitle={known.data?.groupName}
      back={{ path: pathOf({ screen: 'group', group }), label: 'the group' }}
      sections={groupSections(group, 'members')}
    >
      <Loaded known={known} what="the members" retry={reading.load} panels={1}>
        {({ sentence, organisations }) => (
          <Panel title={sentence}>
            {organisations.length === 0 ? (
              <p>Nobody sits in this group yet.</p>
            ) : (
              organisations.map((each) => <Seats key={each.name} organisation={each} />)
            )}
          </Panel>
        )}
      </Loaded>
    </Page>
  );
}

function Seats({ organisation: { name, isLead, seats } }: { organisation: Organisation }) {
  return (
    <section className={styles.organisation} aria-label={name}>
      <h3 className={styles.name}>
        {name}
        {isLead && <span className={styles.lead}> lead school</span>}
      </h3>
      <ul className={styles.seats}>
        {seats.map((seat, index) => (
          <SeatRow
            // Seats of one kind are told apart by nothing but their order.
            key={`${seat.seat} ${seat.person ?? index}`}
            seat={seat}
          />
        ))}
      </ul>
    </section>
  );
}

function SeatRow({ seat: { seat, person, since, office, officeNote, reachedBy } }: { seat: Seat }) {
  return (
    <li className={styles.seat}>
      <span className={styles.person}>
        {person === null ? <StateChip state="cannot-tell" words="seat open" /> : person}
        <span className={styles.detail}>{seat}</span>
      </span>
      <span>
        {office !== null && <span className={styles.office}>{office}</span>}
        {officeNote !== null && <StateChip state="soon" words={officeNote} />}
      </span>
      <span className={styles.detail}>
        {since !== null && <span>since {since}</span>}
        <span>{reachedBy}</span>
      </span>
    </li>
  );
}
