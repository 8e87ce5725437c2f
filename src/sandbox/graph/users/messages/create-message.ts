import { z } from 'zod';
import { addressOf, createDraft } from '../../../world/mail.ts';
import type { Operation } from '../../operation.ts';
import { shaped } from '../../query/shape.ts';
import { readBody } from '../../request-body.ts';
import {
  addressFrom,
  attachmentFrom,
  ExtendedProperties,
  FileAttachment,
  Importance,
  ItemBody,
  Recipient,
} from '../outlook-body.ts';
import { userMailboxOf } from '../user-of.ts';
import { messageEntity } from './message-json.ts';

const Recipients = z.array(Recipient).max(500).optional();

const MessageBody = z.strictObject({
  subject: z.string().max(255).optional(),
  body: ItemBody.optional(),
  importance: Importance.optional(),
  from: Recipient.optional(),
  sender: Recipient.optional(),
  toRecipients: Recipients,
  ccRecipients: Recipients,
  bccRecipients: Recipients,
  replyTo: Recipients,
  // Exchange takes no headers but a client's own.
  internetMessageHeaders: z
    .array(z.strictObject({ name: z.string().regex(/^x-/i), value: z.string().max(995) }))
    .max(5)
    .optional(),
  attachments: z.array(FileAttachment).optional(),
  singleValueExtendedProperties: ExtendedProperties.optional(),
});

export const createMessage: Operation = {
  name: 'create-message',
  method: 'POST',
  path: '/users/{user-id}/messages',
  query: ['$select'],
  permission: {
    application: ['Mail.ReadWrite'],
    delegated: [],
    exchangeRole: 'Mail.ReadWrite',
  },
  run(call) {
    const { store } = call;
    const { person, mailbox } = userMailboxOf(call);
    const body = readBody(MessageBody, call.body);
    const attachments = (body.attachments ?? []).map((item) => attachmentFrom(store, item));
    const message = createDraft(store, mailbox, {
      from: addressOf(person),
      subject: body.subject ?? '',
      body: body.body ?? { contentType: 'text', content: '' },
      to: (body.toRecipients ?? []).map(addressFrom),
      cc: (body.ccRecipients ?? []).map(addressFrom),
      bcc: (body.bccRecipients ?? []).map(addressFrom),
      replyTo: (body.replyTo ?? []).map(addressFrom),
      headers: body.internetMessageHeaders ?? [],
      importance: body.importance ?? 'normal',
      extendedProperties: body.singleValueExtendedProperties ?? [],
    });
    message.attachments.push(...attachments);
    return { status: 201, body: shaped(messageEntity(message, call), call.query) };
  },
};
