import type { Operation } from '../../operation.ts';
import { entityOptions } from '../../query/options.ts';
import { shaped } from '../../query/shape.ts';
import { eventEntity } from './event-json.ts';
import { eventOf } from './event-of.ts';

export const getEvent: Operation = {
  name: 'get-event',
  method: 'GET',
  path: '/users/{user-id}/events/{event-id}',
  query: entityOptions,
  permission: {
    application: ['Calendars.Read', 'Calendars.ReadWrite'],
    delegated: [],
    exchangeRole: 'Calendars.ReadWrite',
  },
  run(call) {
    return { status: 200, body: shaped(eventEntity(eventOf(call).event, call), call.query) };
  },
};
