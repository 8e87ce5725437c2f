import { z } from 'zod';
import { cancelEvent } from '../../../world/calendar.ts';
import type { Operation } from '../../operation.ts';
import { readBody } from '../../request-body.ts';
import { eventOf, mustOrganise } from './event-of.ts';

// An action's parameters may begin with a capital.
const CancelBody = z.strictObject({
  comment: z.string().optional(),
  Comment: z.string().optional(),
});

export const cancelEventOperation: Operation = {
  name: 'cancel-event',
  method: 'POST',
  path: '/users/{user-id}/events/{event-id}/cancel',
  query: [],
  permission: {
    application: ['Calendars.ReadWrite'],
    delegated: [],
    exchangeRole: 'Calendars.ReadWrite',
  },
  run(call) {
    const { mailbox, event } = eventOf(call);
    mustOrganise(event);
    const body = readBody(CancelBody, call.body);
    const comment = body.comment ?? body.Comment ?? '';
    cancelEvent(call.store, { mailbox, event }, { comment, kind: 'event-cancelled' });
    return { status: 202 };
  },
};
