import type { NoticeKind } from '../../domain/meetings/notice.ts';
import { forecast, holdsOn } from '../../domain/meetings/roll.ts';
import { reminders } from '../../domain/obligations/reminders.ts';
import type { Person } from '../../domain/partnership/partnership.ts';
import { byItself } from '../actor.ts';
import { amendMeeting } from '../meetings/amend-meeting.ts';
import { withoutAnswer } from '../meetings/ask-for-replies.ts';
import type { MeetingContext } from '../meetings/meeting-context.ts';
import { chairOf, secretaryOf } from '../meetings/meeting-context.ts';
import { personalNotices } from '../meetings/notices.ts';
import type { Ports } from '../ports.ts';
import type { DueWork } from '../stores.ts';
import { planDueWork } from './plan-due-work.ts';

type ToRemind = (context: MeetingContext) => readonly (Person | undefined)[];

/** Who still owes what a reminder is about; nobody, once it is done. */
const stillOwed: Partial<Record<NoticeKind, ToRemind>> = {
  'replies-wanted': withoutAnswer,
  'papers-wanted': (context) => ownersWithoutPaper(context).map(({ owner }) => owner),
  'papers-to-send': (context) =>
    context.meeting.circulation === null ? [secretaryOf(context)] : [],
  'quorum-at-risk': (context) =>
    forecast(context.roll, context.meeting).met === false ? [chairOf(context)] : [],
  'minutes-wanted': ({ meeting, people }) =>
    meeting.phase === 'closed' && meeting.minutes.state === 'drafting'
      ? [people.get(meeting.minutes.minuteTakerId ?? '')]
      : [],
  'minutes-to-clear': (context) =>
    context.meeting.minutes.state === 'with-chair' ? [chairOf(context)] : [],
  'minutes-agreement-wanted': withoutAgreement,
};

/** Reminds whoever still owes something; silent when it is done, overtaken or pointless by now. */
export async function remind(ports: Ports, { key, meetingId, about }: DueWork): Promise<void> {
  const kind = reminders.find(({ notice }) => notice === about.notice)?.notice;
  const toRemind = kind === undefined ? undefined : stillOwed[kind];
  if (kind === undefined || toRemind === undefined) {
    throw new RangeError(`no reminder for ${about.notice}`);
  }
  const amending = { actor: byItself, meetingId, permission: 'call-meeting' } as const;
  await amendMeeting(ports, amending, (context) => {
    const isPlanned = planDueWork(context, ports.days).some((work) => work.key === key);
    const still = isPlanned ? toRemind(context) : [];
    const people = [...new Set(still)].filter((person) => person !== undefined);
    if (people.length === 0) return { meeting: context.meeting, done: key };
    const newest = context.meeting.minutes.versions.at(-1);
    const version = newest && { version: newest.number, hash: newest.hash };
    return {
      meeting: context.meeting,
      done: key,
      notices: personalNotices(context, people, {
        kind,
        occasion: Number(about.occasion),
        about: { occasion: Number(about.occasion), ...version },
      }),
      history: [
        {
          verb: 'reminder-sent',
          facts: { notice: kind, people: people.length },
          ...rule(kind, context),
        },
      ],
    };
  });
}

function rule(kind: NoticeKind, { roll: { terms } }: MeetingContext) {
  if (kind.startsWith('papers')) {
    return { ruleId: 'papers-circulated', clause: terms.papers.clause };
  }
  if (kind === 'quorum-at-risk' || kind === 'replies-wanted') {
    return { ruleId: 'quorum', clause: terms.quorum.clause };
  }
  return { ruleId: 'minutes-circulated', clause: terms.minutes.circulate.clause };
}

/** Agenda items whose paper has not come, each with its owner. */
export function ownersWithoutPaper({ meeting, people }: MeetingContext) {
  return meeting.agenda
    .filter((item) => item.wantsPaper && item.ownerId !== null)
    .filter((item) => !meeting.papers.some((paper) => paper.agendaItemId === item.id))
    .map((item) => ({ item, owner: people.get(item.ownerId ?? '') }));
}

function withoutAgreement({ meeting, roll, people, today }: MeetingContext) {
  if (meeting.minutes.state !== 'circulated') return [];
  const agreed = new Set(meeting.minutes.agreements.map((each) => each.organisationId));
  return holdsOn(roll.appointments, today)
    .filter((each) => each.organisationId !== null && !agreed.has(each.organisationId))
    .map((each) => people.get(each.personId));
}
