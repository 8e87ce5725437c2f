import { z } from 'zod';
import { addressOf, createDraft } from '../../../world/mail.ts';
import type { GraphCall } from '../../operation.ts';
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

const Recipients = z.array(Recipient).max(500).optional();

export const MessageBody = z.strictObject({
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

/** Writes the message down as a draft of the mailbox in the path. */
export function draftFrom(call: GraphCall, body: z.output<typeof MessageBody>) {
  const { store } = call;
  const { person, mailbox } = userMailboxOf(call);
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
  return { mailbox, message };
}
