import { londonDay } from '../../calendar/london.ts';
import type { ObligationRule } from '../obligation-rule.ts';

/** Usual where a group approves by correspondence (Q13); never binding by itself. */
const withinAMonth = { n: 1, unit: 'month', count: 'calendar', atLeast: false } as const;

export const minutesApproved: ObligationRule = {
  id: 'minutes-approved',
  says: 'The group approves its minutes.',
  when: 'after-meeting',
  provision: ({ minutes: { approval } }) => ({
    ...approval,
    by: 'members',
    within: approval.how === 'next-meeting' ? { event: 'next-meeting' } : approval.within,
    proposal: withinAMonth,
  }),
  metOn: ({ minutes }) => (minutes.approved ? londonDay(minutes.approved.at) : null),
};
