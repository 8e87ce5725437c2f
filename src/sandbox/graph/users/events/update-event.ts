import { updateEvent } from '../../../world/calendar.ts';
import { badRequest } from '../../graph-error.ts';
import type { Operation } from '../../operation.ts';
import { shaped } from '../../query/shape.ts';
import { readBody } from '../../request-body.ts';
import { ChangedEventBody, changesFrom, mustEndAfterStart } from './event-body.ts';
import { eventEntity } from './event-json.ts';
import { eventOf, mustOrganise } from './event-of.ts';

export const updateEventOperation: Operation = {
  name: 'update-event',
  method: 'PATCH',
  path: '/users/{user-id}/events/{event-id}',
  query: ['$select'],
  permission: {
    application: ['Calendars.ReadWrite'],
    delegated: [],
    exchangeRole: 'Calendars.ReadWrite',
  },
  run(call) {
    const { mailbox, event } = eventOf(call);
    mustOrganise(event);
    const body = readBody(ChangedEventBody, call.body);
    if (body.isOnlineMeeting !== undefined && body.isOnlineMeeting !== (event.joinUrl !== null)) {
      const message = 'The sandbox does not change whether an event is an online meeting.';
      throw badRequest(message, 'ErrorPropertyValidationFailure');
    }
    const changes = changesFrom(body);
    mustEndAfterStart({ ...event, ...changes });
    updateEvent(call.store, { mailbox, event }, changes);
    return { status: 200, body: shaped(eventEntity(event, call), call.query) };
  },
};
