import type { MeetingRoute } from '../../routes.ts';

export function Register({ route }: { route: MeetingRoute }) {
  return <p>{route.meeting}</p>;
}
