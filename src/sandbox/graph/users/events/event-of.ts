import type { CalendarEvent, Mailbox } from '../../../world.ts';
import { badRequest, itemNotFound } from '../../graph-error.ts';
import type { GraphCall } from '../../operation.ts';
import { userMailboxOf } from '../user-of.ts';

/** The event in the path. */
export function eventOf(call: GraphCall): { mailbox: Mailbox; event: CalendarEvent } {
  const { mailbox } = userMailboxOf(call);
  const event = mailbox.events.find(({ id }) => id === call.params['event-id']);
  if (!event) throw itemNotFound();
  return { mailbox, event };
}

export function mustOrganise(event: CalendarEvent): void {
  if (!event.isOrganiser) {
    throw badRequest('Only the organizer may do this.', 'ErrorAccessDenied');
  }
}
