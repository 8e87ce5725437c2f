import { lazy } from 'react';
import type { Route, Screen } from './routes.ts';

const loaders = {
  week: () => import('./screens/Week/Week.tsx'),
  me: () => import('./screens/Me/Me.tsx'),
  group: () => import('./screens/Group/Group.tsx'),
  members: () => import('./screens/Members/Members.tsx'),
  terms: () => import('./screens/Terms/Terms.tsx'),
  'call-meeting': () => import('./screens/CallMeeting/CallMeeting.tsx'),
  meeting: () => import('./screens/Meeting/Meeting.tsx'),
  register: () => import('./screens/Register/Register.tsx'),
  minutes: () => import('./screens/Minutes/Minutes.tsx'),
  history: () => import('./screens/History/History.tsx'),
  'not-found': () => import('./screens/NotFound/NotFound.tsx'),
} satisfies Record<Screen, () => Promise<unknown>>;

const Week = lazy(async () => ({ default: (await loaders.week()).Week }));
const Me = lazy(async () => ({ default: (await loaders.me()).Me }));
const Group = lazy(async () => ({ default: (await loaders.group()).Group }));
const Members = lazy(async () => ({ default: (await loaders.members()).Members }));
const Terms = lazy(async () => ({ default: (await loaders.terms()).Terms }));
const CallMeeting = lazy(async () => ({
  default: (await loaders['call-meeting']()).CallMeeting,
}));
const Meeting = lazy(async () => ({ default: (await loaders.meeting()).Meeting }));
const Register = lazy(async () => ({ default: (await loaders.register()).Register }));
const Minutes = lazy(async () => ({ default: (await loaders.minutes()).Minutes }));
const History = lazy(async () => ({ default: (await loaders.history()).History }));
const NotFound = lazy(async () => ({ default: (await loaders['not-found']()).NotFound }));

/** Fetches a screen's program before it is drawn, beside sign-in and data. */
export function preload(screen: Screen): void {
  void loaders[screen]().catch(() => undefined); // drawing it will say what is wrong
}

/** The screen of a place. */
export function ScreenAt({ route }: { route: Route }) {
  switch (route.screen) {
    case 'week':
      return <Week />;
    case 'me':
      return <Me />;
    case 'group':
      return <Group group={route.group} />;
    case 'members':
      return <Members group={route.group} />;
    case 'terms':
      return <Terms group={route.group} />;
    case 'call-meeting':
      return <CallMeeting group={route.group} />;
    case 'meeting':
      return <Meeting route={route} />;
    case 'register':
      return <Register route={route} />;
    case 'minutes':
      return <Minutes route={route} />;
    case 'history':
      return <History route={route} />;
    default:
      return <NotFound />;
  }
}
