import { Unusable } from '../../domain/errors.ts';
import { agreementTally, approvers } from '../../domain/meetings/agreement-tally.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { MinutesAgreement } from '../../domain/meetings/minutes.ts';
import { agreeMinutes, approveMinutes } from '../../domain/meetings/write-minutes.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';
import type { Amendment } from './amend-meeting.ts';
import { amendMeeting } from './amend-meeting.ts';
import type { OnVersion } from './clear-minutes.ts';
import type { MeetingContext } from './meeting-context.ts';

/**
 * A representative agrees to the circulated draft. When as many organisations have agreed as the
 * group's quorum asks for, the group has approved by correspondence (Q13): silence is not consent.
 */
export async function agreeToMinutes(
  ports: Ports,
  actor: Actor,
  { meetingId, seen }: OnVersion,
): Promise<{ says: string }> {
  const amending = { actor, meetingId, permission: 'agree-minutes' } as const;
  const through = actor.through === 'link' ? 'link' : 'tab';
  const personId = actor.personId ?? '';
  const context = await amendMeeting(ports, amending, (before) =>
    agreed(before, seen, { personId, through, recordedBy: personId }),
  );
  return { says: sayAgreement(context) };
}

/** The secretary enters an agreement that came by e-mail. */
export async function recordAgreement(
  ports: Ports,
  actor: Actor,
  { meetingId, seen, personId }: OnVersion & { personId: string },
): Promise<{ says: string }> {
  const amending = { actor, meetingId, permission: 'record-agreement' } as const;
  const recordedBy = actor.personId ?? '';
  const context = await amendMeeting(ports, amending, (before) =>
    agreed(before, seen, { personId, through: 'e-mail', recordedBy }),
  );
  return { says: sayAgreement(context) };
}

function agreed(
  context: MeetingContext,
  seen: OnVersion['seen'],
  by: Pick<MinutesAgreement, 'personId' | 'through' | 'recordedBy'>,
): Amendment {
  const { meeting, roll, now, organisations, today } = context;
  const held = approvers(roll, today).find((each) => each.personId === by.personId);
  if (held?.organisationId == null) {
    throw new Unusable('not a representative', { reason: 'no-such-representative' });
  }
  const { organisationId } = held;
  const after = agreeMinutes(meeting, seen, { ...by, organisationId, at: now });
  if (after === meeting) return { meeting };
  const facts = { who: organisations.get(organisationId)?.name ?? '', version: seen.version };
  const agreement = { verb: 'minutes-agreed' as const, facts, ...rule(context) };
  if (!agreedByEnough(context, after)) return { meeting: after, history: [agreement] };
  const approved = { verb: 'minutes-approved' as const, facts: { how: 'correspondence' } };
  return {
    meeting: approveMinutes(after, now, 'correspondence'),
    history: [agreement, { ...approved, ...rule(context) }],
    chores: [
      {
        key: `file-approved-minutes:${meeting.id}:${seen.version}`,
        kind: 'file-approved-minutes',
        meetingId: meeting.id,
        dueAt: now,
        about: {},
        says: '',
      },
    ],
  };
}

function rule({ roll }: MeetingContext) {
  return { ruleId: 'minutes-approved', clause: roll.terms.minutes.approval.clause };
}

function agreedByEnough(context: MeetingContext, meeting: Meeting): boolean {
  return agreementTally(context.roll, meeting).met === true;
}

function sayAgreement(context: MeetingContext): string {
  const { meeting } = context;
  if (meeting.minutes.state === 'approved') {
    return 'Agreed. The group has approved its minutes; their text no longer changes.';
  }
  const { present, needed } = agreementTally(context.roll, meeting);
  return `Agreed. ${present} of ${needed} organisations have agreed so far.`;
}
