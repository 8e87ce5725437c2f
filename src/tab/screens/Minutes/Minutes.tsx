import type { MeetingRoute } from '../../routes.ts';

export function Minutes({ route }: { route: MeetingRoute }) {
  return <p>{route.meeting}</p>;
}
