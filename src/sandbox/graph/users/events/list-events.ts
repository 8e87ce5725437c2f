import type { Operation } from '../../operation.ts';
import { listOptions } from '../../query/options.ts';
import { pageOf } from '../../query/shape.ts';
import { userMailboxOf } from '../user-of.ts';
import { eventEntity } from './event-json.ts';

/** Also the way to find an event by an extended property. */
export const listEvents: Operation = {
  name: 'list-events',
  method: 'GET',
  path: '/users/{user-id}/events',
  query: listOptions,
  permission: {
    application: ['Calendars.Read', 'Calendars.ReadWrite'],
    delegated: [],
    exchangeRole: 'Calendars.ReadWrite',
  },
  run(call) {
    const { mailbox } = userMailboxOf(call);
    const entities = mailbox.events.map((event) => eventEntity(event, call));
    return { status: 200, body: pageOf(entities, call, { standard: 10, most: 1000 }) };
  },
};
