import { cancelEvent } from '../../../world/calendar.ts';
import type { Operation } from '../../operation.ts';
import { eventOf, mustOrganise } from './event-of.ts';

export const deleteEvent: Operation = {
  name: 'delete-event',
  method: 'DELETE',
  path: '/users/{user-id}/events/{event-id}',
  query: [],
  permission: {
    application: ['Calendars.ReadWrite'],
    delegated: [],
    exchangeRole: 'Calendars.ReadWrite',
  },
  run(call) {
    const { mailbox, event } = eventOf(call);
    mustOrganise(event);
    cancelEvent(call.store, { mailbox, event }, { comment: '', kind: 'event-deleted' });
    return { status: 204 };
  },
};
