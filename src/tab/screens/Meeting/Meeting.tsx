import type { MeetingRoute } from '../../routes.ts';

export function Meeting({ route }: { route: MeetingRoute }) {
  return <p>{route.meeting}</p>;
}
