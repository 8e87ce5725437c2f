import type { Instant } from '../../domain/calendar/instant.ts';
import { londonDay } from '../../domain/calendar/london.ts';
import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { NotPermitted } from '../../domain/errors.ts';
import type { Meeting } from '../../domain/meetings/meeting.ts';
import type { GroupRoll } from '../../domain/meetings/roll.ts';
import { holderOf, holdsOn } from '../../domain/meetings/roll.ts';
import type { Group, Organisation, Person } from '../../domain/partnership/partnership.ts';
import type { Permission, Standing } from '../../domain/permissions.ts';
import { may } from '../../domain/permissions.ts';
import type { Actor } from '../actor.ts';
import type { Clock } from '../ports.ts';
import type { PartnershipStore, Stores } from '../stores.ts';

/** A meeting with all that its rules are read from, as it stands now. */
export interface MeetingContext {
  meeting: Meeting;
  group: Group;
  roll: GroupRoll;
  jointGroups: Group[];
  jointRolls: GroupRoll[];
  people: ReadonlyMap<string, Person>;
  organisations: ReadonlyMap<string, Organisation>;
  now: Instant;
  today: PlainDate;
}

/** Throws NotFound. Inside `atomically` the meeting's row stays locked until the end. */
export async function loadContext(
  stores: Pick<Stores, 'meetings' | 'partnership'>,
  meetingId: string,
  clock: Clock,
): Promise<MeetingContext> {
  const meeting = await stores.meetings.get(meetingId);
  return contextOf(stores.partnership, meeting, clock.now());
}

export async function contextOf(
  partnership: PartnershipStore,
  meeting: Meeting,
  now: Instant,
): Promise<MeetingContext> {
  const group = await partnership.group(meeting.groupId);
  const jointGroups: Group[] = [];
  const jointRolls: GroupRoll[] = [];
  for (const id of meeting.jointWith) {
    const joint = await partnership.group(id);
    jointGroups.push(joint);
    jointRolls.push(await rollOf(partnership, joint));
  }
  const groupIds = [meeting.groupId, ...meeting.jointWith];
  const people = await partnership.peopleOf(groupIds);
  const organisations = await partnership.organisationsOf(groupIds);
  return {
    meeting,
    group,
    roll: await rollOf(partnership, group),
    jointGroups,
    jointRolls,
    people: new Map(people.map((each) => [each.id, each])),
    organisations: new Map(organisations.map((each) => [each.id, each])),
    now,
    today: londonDay(now),
  };
}

export async function rollOf(partnership: PartnershipStore, group: Group): Promise<GroupRoll> {
  return {
    groupId: group.id,
    terms: await partnership.terms(group.termsId),
    appointments: await partnership.appointments(group.id),
    offices: await partnership.offices(group.id),
  };
}

/** As what this actor stands before this meeting, looked up at this moment. */
export function standingOf(context: MeetingContext, actor: Actor): Standing {
  const { meeting, roll, jointRolls, today } = context;
  const { personId } = actor;
  const holds = (office: 'chair' | 'vice-chair' | 'secretary') =>
    personId !== null && holderOf(roll, office, today) === personId;
  const seatIn = (each: GroupRoll) =>
    holdsOn(each.appointments, today).filter((held) => held.personId === personId);
  return {
    personId: personId ?? '',
    secretariat: actor.secretariat,
    secretary: holds('secretary'),
    chair: holds('chair'),
    viceChair: holds('vice-chair'),
    minuteTaker: personId !== null && meeting.minutes.minuteTakerId === personId,
    inGroup: seatIn(roll).length > 0,
    inJointGroup: jointRolls.some((each) => seatIn(each).length > 0),
    representative: seatIn(roll).some((held) => held.organisationId !== null),
  };
}

/** Throws NotPermitted when this actor may not. */
export function requirePermission(
  context: MeetingContext,
  actor: Actor,
  permission: Permission,
): Standing {
  const standing = standingOf(context, actor);
  if (!may(standing, permission)) throw new NotPermitted(permission, { permission });
  return standing;
}

/** Everyone who holds a seat in the group or in a group that shares the sitting, once each. */
export function everyone(context: MeetingContext): Person[] {
  const rolls = [context.roll, ...context.jointRolls];
  const ids = rolls.flatMap((roll) =>
    holdsOn(roll.appointments, context.meeting.heldOn).map((each) => each.personId),
  );
  return [...new Set(ids)].flatMap((id) => context.people.get(id) ?? []);
}

export function chairOf(context: MeetingContext): Person | undefined {
  const id = holderOf(context.roll, 'chair', context.today);
  return id === null ? undefined : context.people.get(id);
}

export function secretaryOf(context: MeetingContext): Person | undefined {
  const id = holderOf(context.roll, 'secretary', context.today);
  return id === null ? undefined : context.people.get(id);
}
