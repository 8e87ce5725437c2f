import { OutOfTurn, Unusable } from '../../domain/errors.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { Reply, Substitute } from '../../domain/meetings/reply.ts';
import { mayBeReplaced } from '../../domain/meetings/roll.ts';
import type { Actor } from '../actor.ts';
import { replaceCardsOf } from '../notices/replace-cards.ts';
import type { Ports } from '../ports.ts';
import type { DueWork } from '../stores.ts';
import type { Amendment, Happening } from './amend-meeting.ts';
import { amendMeeting } from './amend-meeting.ts';
import type { MeetingContext } from './meeting-context.ts';
import { chairOf } from './meeting-context.ts';
import { personalNotices } from './notices.ts';

export interface AnswerToInvitation {
  meetingId: string;
  answer: 'coming' | 'apologies';
  substitute: Substitute | null;
}

/**
 * A person says in the tab, by link or on a card whether they are coming, or whom they send. The
 * last answer counts, whichever way it came. Throws OutOfTurn once the meeting has begun.
 */
export async function answerInvitation(
  ports: Ports,
  actor: Actor,
  { meetingId, answer, substitute }: AnswerToInvitation,
): Promise<{ says: string }> {
  const by = actor.through === 'by-itself' ? 'secretary' : actor.through;
  const amending = { actor, meetingId, permission: 'answer-invitation' } as const;
  await amendMeeting(ports, amending, (context) => {
    const { meeting } = context;
    if (meeting.phase !== 'called') throw new OutOfTurn('begun', { reason: 'meeting-begun' });
    const own = meeting.replies.find((reply) => reply.personId === actor.personId);
    if (own === undefined) throw new Unusable('not invited', { reason: 'not-invited' });
    if (substitute !== null && !mayBeReplacedIn(context, own.personId)) {
      throw new Unusable('no substitutes', { reason: 'no-substitutes' });
    }
    const reply: Reply = { ...own, answer, at: context.now, by, substitute };
    return replied(context, reply);
  });
  if (substitute !== null) return { says: `${substitute.name} is coming in your place.` };
  if (answer === 'coming') return { says: 'You are coming. Thank you.' };
  return { says: 'Your apologies are recorded. The chair has been told.' };
}

function mayBeReplacedIn({ roll, jointRolls, meeting }: MeetingContext, personId: string) {
  return [roll, ...jointRolls].every((each) => mayBeReplaced(each, personId, meeting.heldOn));
}

/** What follows from an answer, whichever way it came: history, the chair's letter, a deputy. */
export function replied(
  context: MeetingContext,
  reply: Reply,
  happening: Partial<Happening> = {},
): Amendment {
  const { meeting, now } = context;
  const person = context.people.get(reply.personId);
  const organisation = context.organisations.get(person?.organisationId ?? '');
  const who = organisation?.name ?? person?.name ?? '';
  const own = meeting.replies.find((each) => each.personId === reply.personId);
  const apologised = reply.answer === 'apologies' && reply.substitute === null;
  const occasion = `${reply.personId}-${now}`;
  const about = { personId: reply.personId };
  return {
    meeting: withReply(meeting, reply),
    history: [
      reply.substitute === null
        ? { verb: 'reply-received', facts: { who, answer: reply.answer }, ...happening }
        : { verb: 'substitute-named', facts: { who, name: reply.substitute.name }, ...happening },
    ],
    notices: [
      ...personalNotices(context, apologised ? [chairOf(context)] : [], {
        kind: 'apologies-received',
        occasion,
        about,
      }),
      ...substituteLetter(context, reply),
    ],
    chores: [
      replaceCardsOf(context, 'replies-wanted'),
      ...(comesInstead(reply) === comesInstead(own) ? [] : [inviteSubstitute(context, reply)]),
    ],
  };
}

function comesInstead(reply: Reply | undefined): string | undefined {
  return reply?.substitute?.email;
}

function withReply(meeting: Meeting, reply: Reply): Meeting {
  const replies = meeting.replies.map((each) => (each.personId === reply.personId ? reply : each));
  return { ...meeting, replies };
}

function substituteLetter(context: MeetingContext, { personId, substitute }: Reply) {
  if (substitute === null) return [];
  const { name, email } = substitute;
  return [
    {
      key: `substitute-invited:${context.meeting.id}:${personId}:${email}:email`,
      kind: 'substitute-invited' as const,
      channel: 'email' as const,
      meetingId: context.meeting.id,
      addresseeIds: [],
      about: { name, address: email, personId },
    },
  ];
}

/** Outlook's list is made anew whenever somebody else comes, or nobody any more. */
function inviteSubstitute({ meeting, now }: MeetingContext, reply: Reply): DueWork {
  return {
    key: `invite-substitute:${meeting.id}:${reply.personId}:${now}`,
    kind: 'invite-substitute',
    meetingId: meeting.id,
    dueAt: now,
    about: {},
    says: '',
  };
}
