import { inZone } from '../../../world/zoned-time.ts';
import type { CalendarEvent } from '../../../world.ts';
import type { GraphCall } from '../../operation.ts';
import { preferences } from '../../prefer.ts';
import type { Entity, Json } from '../../query/shape.ts';
import { attachmentJson, previewOf, recipientJson } from '../outlook-body.ts';

const never = '0001-01-01T00:00:00Z';

export function eventEntity(event: CalendarEvent, call: GraphCall): Entity {
  const { timeZone } = preferences(call);
  return {
    properties: {
      '@odata.etag': `W/"${changeKeyOf(event)}"`,
      ...identityJson(event),
      ...settingsJson(event),
      responseStatus: { response: event.response, time: event.respondedAt ?? never },
      body: { contentType: event.body.contentType, content: event.body.content },
      start: inZone(event.startAt, timeZone),
      end: inZone(event.endAt, timeZone),
      location: locationJson(event.location),
      locations: event.location === '' ? [] : [locationJson(event.location)],
      recurrence: null,
      attendees: event.attendees.map((attendee) => ({
        type: attendee.type,
        status: { response: attendee.response, time: attendee.respondedAt ?? never },
        ...recipientJson(attendee),
      })),
      organizer: recipientJson(event.organiser),
      onlineMeeting: event.joinUrl === null ? null : { joinUrl: event.joinUrl },
    },
    navigations: {
      singleValueExtendedProperties: () => event.extendedProperties.map((one) => ({ ...one })),
      attachments: () =>
        event.attachments.map((one) => attachmentJson(one, call.store.bytes(one.blob))),
    },
  };
}

export function changeKeyOf(event: CalendarEvent): string {
  return Buffer.from(`${event.id} ${event.changeKey}`).toString('base64');
}

function identityJson(event: CalendarEvent): Json {
  return {
    id: event.id,
    createdDateTime: event.createdAt,
    lastModifiedDateTime: event.modifiedAt,
    changeKey: changeKeyOf(event),
    categories: event.categories,
    transactionId: event.transactionId,
    originalStartTimeZone: event.timeZone,
    originalEndTimeZone: event.timeZone,
    iCalUId: event.iCalUId,
    subject: event.subject,
    bodyPreview: previewOf(event.body),
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(event.id)}`,
  };
}

function settingsJson(event: CalendarEvent): Json {
  return {
    reminderMinutesBeforeStart: event.reminderMinutesBeforeStart,
    isReminderOn: event.isReminderOn,
    hasAttachments: event.attachments.length > 0,
    importance: event.importance,
    sensitivity: event.sensitivity,
    isAllDay: event.isAllDay,
    isCancelled: event.isCancelled,
    isOrganizer: event.isOrganiser,
    responseRequested: event.responseRequested,
    seriesMasterId: null,
    showAs: event.showAs,
    type: 'singleInstance',
    onlineMeetingUrl: null,
    isOnlineMeeting: event.joinUrl !== null,
    onlineMeetingProvider: event.joinUrl === null ? 'unknown' : 'teamsForBusiness',
    allowNewTimeProposals: event.allowNewTimeProposals,
    isDraft: false,
    hideAttendees: event.hideAttendees,
  };
}

function locationJson(location: string): Json {
  return { displayName: location, locationType: 'default' };
}
