import { londonDay } from '../../calendar/london.ts';
import type { ObligationRule } from '../obligation-rule.ts';

/** R25, R71: the draft minutes reach the members within so long of the meeting. */
export const minutesCirculated: ObligationRule = {
  id: 'minutes-circulated',
  says: 'Draft minutes reach everyone in the group after the meeting.',
  when: 'after-meeting',
  provision: ({ minutes }) => ({
    ...minutes.circulate,
    by: minutes.circulate.by ?? 'secretary',
    within: minutes.circulate.within,
  }),
  metOn: ({ minutes }) => (minutes.circulatedAt ? londonDay(minutes.circulatedAt) : null),
};
