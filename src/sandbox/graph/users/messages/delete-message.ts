import type { Operation } from '../../operation.ts';
import { messageOf } from './message-of.ts';

export const deleteMessage: Operation = {
  name: 'delete-message',
  method: 'DELETE',
  path: '/users/{user-id}/messages/{message-id}',
  query: [],
  permission: {
    application: ['Mail.ReadWrite'],
    delegated: [],
    exchangeRole: 'Mail.ReadWrite',
  },
  run(call) {
    const { mailbox, message } = messageOf(call);
    mailbox.messages.splice(mailbox.messages.indexOf(message), 1);
    call.store.changed();
    return { status: 204 };
  },
};
