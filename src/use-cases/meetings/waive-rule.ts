import { Unusable } from '../../domain/errors.ts';
import { obligationRules } from '../../domain/obligations/rules/index.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';
import { amendMeeting } from './amend-meeting.ts';

/** The chair lets a rule go once, with a reason that stays visible (domain rule 4). */
export async function waiveRule(
  ports: Ports,
  actor: Actor,
  { meetingId, ruleId, reason }: { meetingId: string; ruleId: string; reason: string },
): Promise<{ says: string }> {
  const rule = obligationRules.find((each) => each.id === ruleId);
  if (rule === undefined) throw new Unusable('no such rule', { reason: 'no-such-rule' });
  const amending = { actor, meetingId, permission: 'waive-rule' } as const;
  await amendMeeting(ports, amending, ({ meeting, roll, now }) => ({
    meeting: {
      ...meeting,
      waivers: [...meeting.waivers, { ruleId, by: actor.personId ?? '', reason, at: now }],
    },
    history: [
      {
        verb: 'rule-waived',
        facts: { rule: rule.says, reason },
        ruleId,
        clause: rule.provision(roll.terms).clause,
      },
    ],
  }));
  return { says: 'Let go for this meeting, with your reason.' };
}
