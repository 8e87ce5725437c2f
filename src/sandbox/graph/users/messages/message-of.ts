import type { Mailbox, Message } from '../../../world.ts';
import { itemNotFound } from '../../graph-error.ts';
import type { GraphCall } from '../../operation.ts';
import { userMailboxOf } from '../user-of.ts';

/** By immutable id, or by the id of the folder that it is in now. */
export function messageOf(call: GraphCall): { mailbox: Mailbox; message: Message } {
  const { mailbox } = userMailboxOf(call);
  const wanted = call.params['message-id'];
  const message = mailbox.messages.find(({ id, movingId }) => id === wanted || movingId === wanted);
  if (!message) throw itemNotFound();
  return { mailbox, message };
}
