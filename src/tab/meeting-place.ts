import type { MeetingClock, MeetingVerb } from '../api/contract/parts.ts';
import type { MeetingRoute, MeetingScreen } from './routes.ts';
import { meetingPath } from './routes.ts';

/** What the tab must know of a meeting to give it its full address. */
export interface MeetingAtPlace {
  id: string;
  groupKey: string;
  clock: MeetingClock;
}

const screens: Partial<Record<MeetingVerb, MeetingScreen>> = {
  'open-register': 'register',
  'take-register': 'register',
  'record-decision': 'register',
  'close-meeting': 'register',
  'write-minutes': 'minutes',
  'submit-minutes': 'minutes',
  'clear-minutes': 'minutes',
  'ask-for-changes': 'minutes',
  'circulate-uncleared': 'minutes',
  'agree-minutes': 'minutes',
  'record-agreement': 'minutes',
};

/** The side of a meeting on which a verb is done. */
export function screenFor(verb: MeetingVerb): MeetingScreen {
  return screens[verb] ?? 'meeting';
}

/** A meeting as a place, with its day for people to read. */
export function meetingRoute(meeting: MeetingAtPlace): MeetingRoute {
  const day = meeting.clock.stops.find(({ id }) => id === 'meeting')?.on ?? null;
  return { screen: 'meeting', group: meeting.groupKey, meeting: meeting.id, day };
}

/** Where a verb is done on a meeting; the short address where more is not known. */
export function pathFor(verb: MeetingVerb, id: string, known?: MeetingAtPlace): string {
  const short: MeetingRoute = { screen: 'meeting', group: null, meeting: id, day: null };
  return meetingPath({
    ...(known === undefined ? short : meetingRoute(known)),
    screen: screenFor(verb),
  });
}

/** The other sides of a meeting, for the bar under the title. */
export function meetingSections(route: MeetingRoute) {
  const section = (screen: MeetingScreen, label: string) => ({
    label,
    path: meetingPath({ ...route, screen }),
    here: route.screen === screen,
  });
  return [
    section('meeting', 'Meeting'),
    section('register', 'Register'),
    section('minutes', 'Minutes'),
    section('history', 'History'),
  ];
}
