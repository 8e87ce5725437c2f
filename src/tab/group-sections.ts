import type { Screen } from './routes.ts';
import { pathOf } from './routes.ts';

/** The parts of a group, for the bar under the title. */
export function groupSections(group: string, screen: Screen) {
  const section = (name: 'group' | 'members' | 'terms', label: string) => ({
    label,
    path: pathOf({ screen: name, group }),
    here: name === screen,
  });
  return [section('group', 'Home'), section('members', 'Members'), section('terms', 'Terms')];
}
