import { z } from 'zod';
import { recipientsOf, sendDraft } from '../../world/mail.ts';
import { badRequest } from '../graph-error.ts';
import type { Operation } from '../operation.ts';
import { readBody } from '../request-body.ts';
import { draftFrom, MessageBody } from './messages/message-body.ts';

// An action's parameters may begin with a capital.
const SendMailBody = z
  .strictObject({
    message: MessageBody.optional(),
    Message: MessageBody.optional(),
    saveToSentItems: z.boolean().optional(),
    SaveToSentItems: z.boolean().optional(),
  })
  .transform(({ message, Message, saveToSentItems, SaveToSentItems }) => ({
    message: message ?? Message ?? {},
    isKept: saveToSentItems ?? SaveToSentItems ?? true,
  }));

/** Sends without a draft and, when told so, without a copy in the sent items. */
export const sendMail: Operation = {
  name: 'send-mail',
  method: 'POST',
  path: '/users/{user-id}/sendMail',
  query: [],
  permission: { application: ['Mail.Send'], delegated: [], exchangeRole: 'Mail.Send' },
  run(call) {
    const { message: body, isKept } = readBody(SendMailBody, call.body);
    const { mailbox, message } = draftFrom(call, body);
    const drop = () => mailbox.messages.splice(mailbox.messages.indexOf(message), 1);
    if (recipientsOf(message).length === 0) {
      drop();
      throw badRequest('At least one recipient is not valid.', 'ErrorInvalidRecipients');
    }
    sendDraft(call.store, mailbox, message);
    if (!isKept) drop();
    return { status: 202 };
  },
};
