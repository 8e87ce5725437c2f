import type { MeetingRoute } from '../../routes.ts';

export function History({ route }: { route: MeetingRoute }) {
  return <p>{route.meeting}</p>;
}
