import type { Instant } from '../../domain/calendar/instant.ts';
import { addSeconds } from '../../domain/calendar/instant.ts';
import { atLondon } from '../../domain/calendar/london.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { sayDay } from '../../domain/calendar/say-day.ts';
import { NotPermitted, OutOfTurn, Unusable } from '../../domain/errors.ts';
import type { AgendaItem } from '../../domain/meetings/agenda.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import { holderOf } from '../../domain/meetings/roll.ts';
import { may } from '../../domain/permissions.ts';
import type { Actor } from '../actor.ts';
import { planDueWork } from '../obligations/plan-due-work.ts';
import type { Ports } from '../ports.ts';
import type { DueWork, Stores } from '../stores.ts';
import { entryOf } from './amend-meeting.ts';
import type { MeetingContext } from './meeting-context.ts';
import { contextOf, everyone, standingOf } from './meeting-context.ts';
import { personalNotices } from './notices.ts';

export interface MeetingToCall {
  groupKey: string;
  title?: string | undefined;
  heldOn: PlainDate;
  /** London clock time, `HH:MM`. */
  startsAt: string;
  lengthMinutes: number;
  venue: string;
  /** The id of the series in the terms; the first one when absent. */
  series?: string | undefined;
}

/**
 * Calls a meeting: it is planned with its agenda from the terms, and put into Outlook at once.
 * Throws NotPermitted, and Unusable for a meeting in the past or outside the terms' series.
 */
export async function callMeeting(
  ports: Ports,
  actor: Actor,
  call: MeetingToCall,
): Promise<{ says: string; id: string }> {
  const now = ports.clock.now();
  const startsAt = atLondon(call.heldOn, call.startsAt);
  if (startsAt <= now)
    throw new Unusable('in the past', { reason: 'in-the-past', field: 'heldOn' });
  const meetingId = ports.ids.next();
  return ports.atomically(async (stores) => {
    const meeting = await newMeeting(stores, { call, now, startsAt, id: meetingId });
    const context = await contextOf(stores.partnership, meeting, now);
    const standing = standingOf(context, actor);
    if (!may(standing, 'call-meeting')) {
      throw new NotPermitted('call-meeting', { permission: 'call-meeting' });
    }
    const others = await stores.meetings.ofGroup(meeting.groupId);
    if (others.some((each) => each.phase !== 'cancelled' && each.startsAt === startsAt)) {
      throw new OutOfTurn('called before', { reason: 'called-already', field: 'heldOn' });
    }
    const called = withPeople(context, () => ports.ids.next());
    await stores.meetings.add(called);
    const facts = { title: called.title, day: sayDay(called.heldOn, context.today) };
    const entry = entryOf({ verb: 'meeting-called', facts }, context, actor);
    await stores.history.add(entry);
    await stores.dues.replan(meetingId, planDueWork({ ...context, meeting: called }, ports.days));
    for (const chore of firstChores(called, now)) await stores.dues.add(chore);
    // A reply from a mailbox outside may not come back; a personal letter gives another way.
    const byMailOnly = everyone(context).filter((person) => person.reach === 'mail-only');
    const letters = personalNotices(context, byMailOnly, {
      kind: 'replies-wanted',
      occasion: 0,
    });
    for (const notice of letters) await stores.outbox.add(notice);
    const count = everyone(context).length;
    const says = `The meeting on ${facts.day} is called. ${count} people are being invited.`;
    return { says, id: meetingId };
  });
}

interface Calling {
  call: MeetingToCall;
  id: string;
  now: Instant;
  startsAt: Instant;
}

async function newMeeting(stores: Stores, { call, id, now, startsAt }: Calling): Promise<Meeting> {
  const group = await stores.partnership.groupByKey(call.groupKey);
  if (group === undefined) throw new Unusable('no such group', { reason: 'no-such-group' });
  const terms = await stores.partnership.terms(group.termsId);
  const wanted = call.series;
  const series = terms.meetings.series.find((each) => wanted === undefined || each.id === wanted);
  if (series === undefined) throw new Unusable('no such series', { reason: 'no-such-series' });
  const joint = await stores.partnership.groupsByTermsIds(series.with ?? []);
  return {
    ...emptyMeeting,
    id,
    groupId: group.id,
    jointWith: joint.map((each) => each.id),
    title: call.title ?? series.title,
    startsAt,
    endsAt: addSeconds(startsAt, call.lengthMinutes * 60),
    heldOn: call.heldOn,
    venue: call.venue,
    calledAt: now,
    agenda: (series.agenda ?? []).map((title, index) => agendaItem(`${id}-${index + 1}`, title)),
  };
}

const emptyMeeting: Omit<
  Meeting,
  | 'id'
  | 'groupId'
  | 'jointWith'
  | 'title'
  | 'startsAt'
  | 'endsAt'
  | 'heldOn'
  | 'venue'
  | 'calledAt'
  | 'agenda'
> = {
  phase: 'called',
  m365: {
    eventId: null,
    iCalUId: null,
    joinUrl: null,
    folderId: null,
    folderUrl: null,
    withoutTeamsLink: false,
  },
  papers: [],
  circulation: null,
  replies: [],
  register: [],
  suggestions: [],
  openedAt: null,
  closedAt: null,
  decisions: [],
  agreedActions: [],
  minutes: {
    state: 'drafting',
    minuteTakerId: null,
    draft: [],
    versions: [],
    circulatedAt: null,
    circulatedUncleared: false,
    agreements: [],
    approved: null,
  },
  waivers: [],
  version: 0,
};

function agendaItem(id: string, title: string): AgendaItem {
  return { id, title, ownerId: null, wantsPaper: false, forDecision: false, lengthMinutes: null };
}

/** Everyone is expected to answer; the minute-taker comes from the terms. */
function withPeople(context: MeetingContext, nextId: () => string): Meeting {
  const { meeting, roll, today } = context;
  const minuteTakerId = holderOf(roll, 'secretary', today);
  return {
    ...meeting,
    agenda: meeting.agenda.map((item) => ({ ...item, id: nextId() })),
    replies: everyone(context).map((person) => ({
      personId: person.id,
      answer: 'none',
      at: null,
      by: null,
      substitute: null,
    })),
    minutes: { ...meeting.minutes, minuteTakerId },
  };
}

function firstChores(meeting: Meeting, now: Instant): DueWork[] {
  return (['put-in-outlook', 'make-folder'] as const).map((kind) => ({
    key: `${kind}:${meeting.id}`,
    kind,
    meetingId: meeting.id,
    dueAt: now,
    about: {},
    says: '',
  }));
}
