import { londonDay } from '../../calendar/london.ts';
import type { ObligationRule } from '../obligation-rule.ts';

/** R23, R70: papers go out at least so long before the meeting. */
export const papersCirculated: ObligationRule = {
  id: 'papers-circulated',
  says: 'Papers reach everyone in the group before the meeting.',
  when: 'before-meeting',
  provision: ({ papers }) => ({
    ...papers,
    by: papers.by ?? 'secretary',
    within: papers.lead,
  }),
  metOn: ({ circulation }) => (circulation?.sentAt ? londonDay(circulation.sentAt) : null),
};
