import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import type { Me } from '../../../api/contract/group-answers.ts';
import { answers } from '../../answers.ts';
import { Link, place } from '../../navigation.tsx';
import { calmPollSeconds, useReading } from '../../reading.ts';
import type { Route } from '../../routes.ts';
import { pathOf } from '../../routes.ts';
import { signOut } from '../../sign-in.ts';
import { useStore } from '../../use-store.ts';
import { StateShape } from '../StateShape/StateShape.tsx';
import { focusMenuButton, menuOpen } from './menu.ts';
import styles from './Rail.module.css';

export interface RailProps {
  framed: boolean;
  route: Route;
}

/** My week, each group with its most urgent thing, me. On a phone it opens from the header. */
export function Rail({ framed, route }: RailProps) {
  const { data: me } = useReading(answers.me(''), calmPollSeconds);
  const open = useStore(menuOpen);
  const { moves } = useStore(place);
  useEffect(() => {
    if (moves === 0) return;
    menuOpen.set(false);
    void answers.me('').load(); // what was done on the last screen may have changed a group's mark
  }, [moves]);
  const group = 'group' in route ? route.group : null;
  return (
    <nav
      id="rail"
      className={styles.rail}
      data-open={open || undefined}
      aria-label="Places"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) focusMenuButton();
      }}
    >
      <ul className={styles.places}>
        <RailLink to="/week" here={route.screen === 'week'} icon={<CalendarLtrRegular />}>
          My week
        </RailLink>
        {me?.groups.map(({ key, name, state, stateWords }) => (
          <RailLink
            key={key}
            to={pathOf({ screen: 'group', group: key })}
            here={key === group}
            icon={<StateShape state={state} />}
          >
            {name}
            <span className={styles.words}>{stateWords}</span>
          </RailLink>
        ))}
        <RailLink to="/me" here={route.screen === 'me'} icon={<PersonRegular />}>
          How you reach me
        </RailLink>
      </ul>
      {!framed && me !== undefined && <SignedIn me={me} />}
    </nav>
  );
}

interface RailLinkProps {
  to: string;
  here: boolean;
  icon: ReactNode;
  children: ReactNode;
}

function RailLink({ to, here, icon, children }: RailLinkProps) {
  return (
    <li>
      <Link to={to} className={styles.link} aria-current={here ? 'page' : undefined}>
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
        <span className={styles.name}>{children}</span>
      </Link>
    </li>
  );
}

function SignedIn({ me }: { me: Me }) {
  return (
    <p className={styles.signedIn}>
      Signed in as {me.signedInAs}.{' '}
      <button type="button" className={styles.notYou} onClick={() => void signOut()}>
        Not you?
      </button>
    </p>
  );
}
