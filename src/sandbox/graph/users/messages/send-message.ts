import { recipientsOf, sendDraft } from '../../../world/mail.ts';
import { badRequest } from '../../graph-error.ts';
import type { Operation } from '../../operation.ts';
import { messageOf } from './message-of.ts';

export const sendMessage: Operation = {
  name: 'send-message',
  method: 'POST',
  path: '/users/{user-id}/messages/{message-id}/send',
  query: [],
  permission: { application: ['Mail.Send'], delegated: [], exchangeRole: 'Mail.Send' },
  run(call) {
    const { mailbox, message } = messageOf(call);
    if (message.folder !== 'drafts') {
      throw badRequest('The message is not a draft.', 'ErrorInvalidRequest');
    }
    const recipients = recipientsOf(message);
    if (recipients.length === 0) {
      throw badRequest('At least one recipient is not valid.', 'ErrorInvalidRecipients');
    }
    sendDraft(call.store, mailbox, message);
    return { status: 202 };
  },
};
