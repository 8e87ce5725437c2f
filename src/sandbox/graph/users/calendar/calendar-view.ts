import type { Operation } from '../../operation.ts';
import { listOptions } from '../../query/options.ts';
import { pageOf } from '../../query/shape.ts';
import { eventEntity } from '../events/event-json.ts';
import { userMailboxOf } from '../user-of.ts';
import { isInside, windowOf } from './window.ts';

export const calendarView: Operation = {
  name: 'calendar-view',
  method: 'GET',
  path: '/users/{user-id}/calendarView',
  query: [...listOptions, 'startdatetime', 'enddatetime'],
  permission: {
    application: ['Calendars.Read', 'Calendars.ReadWrite'],
    delegated: [],
    exchangeRole: 'Calendars.ReadWrite',
  },
  run(call) {
    const { mailbox } = userMailboxOf(call);
    const window = windowOf(call.query);
    const inside = mailbox.events.filter((event) => isInside(window, event));
    const sorted = inside.sort((a, b) => (a.startAt < b.startAt ? -1 : 1));
    const entities = sorted.map((event) => eventEntity(event, call));
    return { status: 200, body: pageOf(entities, call, { standard: 10, most: 1000 }) };
  },
};
