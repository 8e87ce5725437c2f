import { z } from 'zod';
import type { EventFields } from '../../../world/calendar.ts';
import { ianaZone, instantOf } from '../../../world/zoned-time.ts';
import type { Attendee } from '../../../world.ts';
import { badRequest } from '../../graph-error.ts';
import {
  addressFrom,
  ExtendedProperties,
  FileAttachment,
  Importance,
  ItemBody,
  Recipient,
} from '../outlook-body.ts';

const ZonedTime = z.strictObject({ dateTime: z.string(), timeZone: z.string() });
const Location = z.strictObject({
  displayName: z.string(),
  locationType: z.string().optional(),
});
const AttendeeBody = Recipient.extend({
  type: z.enum(['required', 'optional', 'resource']).optional(),
  // A client may send back what it has read; what counts is our own record.
  status: z.unknown().optional(),
});

const changeable = {
  subject: z.string().max(255).optional(),
  body: ItemBody.optional(),
  start: ZonedTime.optional(),
  end: ZonedTime.optional(),
  isAllDay: z.boolean().optional(),
  location: Location.optional(),
  attendees: z.array(AttendeeBody).max(500).optional(),
  singleValueExtendedProperties: ExtendedProperties.optional(),
  categories: z.array(z.string()).optional(),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']).optional(),
  importance: Importance.optional(),
  showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']).optional(),
  hideAttendees: z.boolean().optional(),
  allowNewTimeProposals: z.boolean().optional(),
  responseRequested: z.boolean().optional(),
  isReminderOn: z.boolean().optional(),
  reminderMinutesBeforeStart: z.int().min(0).optional(),
};

const online = {
  isOnlineMeeting: z.boolean().optional(),
  onlineMeetingProvider: z.enum(['teamsForBusiness', 'unknown']).optional(),
};

export const NewEventBody = z.strictObject({
  ...changeable,
  ...online,
  start: ZonedTime,
  end: ZonedTime,
  transactionId: z.string().max(100).optional(),
  attachments: z.array(FileAttachment).optional(),
});

export const ChangedEventBody = z.strictObject({ ...changeable, ...online });

export type ChangedEvent = z.output<typeof ChangedEventBody>;

/** Only what the body holds; throws 400 for times that are none. */
export function changesFrom(body: ChangedEvent): Partial<EventFields> {
  const { start, end, location, attendees, singleValueExtendedProperties, ...rest } = body;
  const { isOnlineMeeting: _isOnline, onlineMeetingProvider: _provider, ...plain } = rest;
  dropUndefined(plain);
  return {
    ...plain,
    ...(start && { startAt: instantFrom(start), timeZone: ianaZone(start.timeZone) ?? 'UTC' }),
    ...(end && { endAt: instantFrom(end) }),
    ...(location && { location: location.displayName }),
    ...(attendees && { attendees: attendees.map(attendeeFrom) }),
    ...(singleValueExtendedProperties && { extendedProperties: singleValueExtendedProperties }),
  };
}

export function mustEndAfterStart({ startAt, endAt }: { startAt: string; endAt: string }): void {
  if (endAt < startAt) {
    throw badRequest('The event must not end before it starts.', 'ErrorPropertyValidationFailure');
  }
}

function attendeeFrom(body: z.output<typeof AttendeeBody>): Attendee {
  const type = body.type ?? 'required';
  return { ...addressFrom(body), type, response: 'none', respondedAt: null };
}

function instantFrom(time: z.output<typeof ZonedTime>): string {
  const instant = instantOf(time);
  if (!instant) {
    throw badRequest(`${time.dateTime} in ${time.timeZone} is no time.`, 'ErrorInvalidParameter');
  }
  return instant;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function dropUndefined<T extends object>(fields: T): asserts fields is T & Defined<T> {
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) Reflect.deleteProperty(fields, name);
  }
}
