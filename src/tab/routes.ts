/** The places of the tab; the address is all that a place needs to be found again. */
export type Route =
  | { screen: 'week' }
  | { screen: 'me' }
  | { screen: 'group' | 'members' | 'terms' | 'call-meeting'; group: string }
  | { screen: MeetingScreen; group: string | null; meeting: string; day: string | null }
  | { screen: 'not-found' };

export type MeetingScreen = 'meeting' | 'register' | 'minutes' | 'history';
export type MeetingRoute = Extract<Route, { meeting: string }>;
export type Screen = Route['screen'];

const groupScreens = { members: 'members', terms: 'terms' } as const;
const meetingScreens = { register: 'register', minutes: 'minutes', history: 'history' } as const;

/**
 * The place that a path names. `/groups/{key}/meetings/{day}~{id}` and the short `/meetings/{id}`
 * are the same place: the id counts, the day is for people.
 */
export function routeOf(path: string): Route {
  const parts = path.split('/').filter(Boolean).map(decoded);
  const [first, second, third, ...rest] = parts;
  if (first === undefined || (first === 'week' && parts.length === 1)) return { screen: 'week' };
  if (first === 'me' && parts.length === 1) return { screen: 'me' };
  if (first === 'meetings' && second !== undefined) {
    return meetingRoute(null, second, parts.slice(2));
  }
  if (first !== 'groups' || second === undefined) return { screen: 'not-found' };
  if (third === undefined) return { screen: 'group', group: second };
  if (third === 'meetings' && rest[0] === 'new' && rest.length === 1) {
    return { screen: 'call-meeting', group: second };
  }
  if (third === 'meetings' && rest[0] !== undefined) {
    return meetingRoute(second, rest[0], rest.slice(1));
  }
  const screen = rest.length === 0 ? ownValue(groupScreens, third) : undefined;
  return screen === undefined ? { screen: 'not-found' } : { screen, group: second };
}

/** The address of a place; the opposite of `routeOf`. */
export function pathOf(route: Route): string {
  switch (route.screen) {
    case 'week':
    case 'not-found':
      return '/week';
    case 'me':
      return '/me';
    case 'group':
      return `/groups/${encodeURIComponent(route.group)}`;
    case 'members':
    case 'terms':
      return `/groups/${encodeURIComponent(route.group)}/${route.screen}`;
    case 'call-meeting':
      return `/groups/${encodeURIComponent(route.group)}/meetings/new`;
    default:
      return meetingPath(route);
  }
}

/** The same meeting, seen from another side. */
export function meetingPath(route: MeetingRoute): string {
  const group = route.group === null ? '' : `/groups/${encodeURIComponent(route.group)}`;
  const day = route.day === null ? '' : `${route.day}~`;
  const screen = route.screen === 'meeting' ? '' : `/${route.screen}`;
  return `${group}/meetings/${day}${encodeURIComponent(route.meeting)}${screen}`;
}

function meetingRoute(group: string | null, name: string, rest: string[]): Route {
  const [, day = null, meeting = name] = /^(\d{4}-\d{2}-\d{2})~(.+)$/.exec(name) ?? [];
  if (rest.length > 1) return { screen: 'not-found' };
  const screen = rest[0] === undefined ? 'meeting' : ownValue(meetingScreens, rest[0]);
  if (screen === undefined) return { screen: 'not-found' };
  return { screen, group, meeting, day };
}

function ownValue<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
