import { plainDate } from '../../domain/calendar/plain-date.ts';
import { byItself } from '../actor.ts';
import { amendMeeting } from '../meetings/amend-meeting.ts';
import type { MeetingContext } from '../meetings/meeting-context.ts';
import { chairOf } from '../meetings/meeting-context.ts';
import { personalNotices } from '../meetings/notices.ts';
import type { Ports } from '../ports.ts';
import type { DueWork } from '../stores.ts';

/** Tells the chair, once, that papers or minutes are late; silent when they have gone out. */
export async function checkLate(ports: Ports, { key, meetingId, about }: DueWork): Promise<void> {
  const papers = about.ruleId === 'papers-circulated';
  const dueOn = plainDate(String(about.dueOn));
  const amending = { actor: byItself, meetingId, permission: 'call-meeting' } as const;
  await amendMeeting(ports, amending, (context) => {
    const { meeting } = context;
    if (!(papers ? papersLate(context) : minutesLate(context))) return { meeting, done: key };
    const { terms } = context.roll;
    const clause = papers ? terms.papers.clause : terms.minutes.circulate.clause;
    const ruleId = String(about.ruleId);
    return {
      meeting,
      done: key,
      history: [
        { verb: papers ? 'papers-late' : 'minutes-late', facts: { dueOn }, ruleId, clause },
      ],
      notices: personalNotices(context, [chairOf(context)], {
        kind: papers ? 'papers-late' : 'minutes-late',
        occasion: dueOn,
        about: { dueOn },
      }),
    };
  });
}

/** A pack that was made but whose letter has not gone is as late as none. */
function papersLate({ meeting, now }: MeetingContext): boolean {
  const sentAt = meeting.circulation?.sentAt ?? null;
  return meeting.phase === 'called' && now < meeting.startsAt && sentAt === null;
}

/** Minutes are owed once a meeting has been held; one that never opened owes none. */
function minutesLate({ meeting }: MeetingContext): boolean {
  const held = meeting.phase === 'open' || meeting.phase === 'closed';
  return held && meeting.minutes.circulatedAt === null;
}
