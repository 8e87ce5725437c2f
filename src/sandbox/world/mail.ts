import type { Address, Attachment, Body, Mailbox, Message, Person } from '../world.ts';
import { mailboxOf, person, personNamed } from './people.ts';
import type { WorldStore } from './world-store.ts';

export interface NewMessage {
  readonly from: Address;
  readonly to: readonly Address[];
  readonly subject: string;
  readonly body: Body;
  readonly kind?: Message['kind'];
  readonly cc?: readonly Address[];
  readonly bcc?: readonly Address[];
  readonly replyTo?: readonly Address[];
  readonly headers?: Message['headers'];
  readonly importance?: Message['importance'];
  readonly extendedProperties?: Message['extendedProperties'];
  readonly inReplyTo?: string | null;
  readonly eventId?: string | null;
}

export interface NewAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly isInline?: boolean;
  readonly contentId?: string | null;
}

export function addressOf({ displayName, mail }: Person): Address {
  return { name: displayName, address: mail };
}

export function createDraft(store: WorldStore, mailbox: Mailbox, fields: NewMessage): Message {
  const message = newMessage(store, fields);
  mailbox.messages.push(message);
  store.changed();
  return message;
}

export function keepAttachment(store: WorldStore, attachment: NewAttachment): Attachment {
  return {
    id: store.opaqueId('AAMkATT'),
    name: attachment.name,
    contentType: attachment.contentType,
    size: attachment.bytes.length,
    blob: store.keepBytes(attachment.bytes),
    isInline: attachment.isInline ?? false,
    contentId: attachment.contentId ?? null,
    addedAt: store.now(),
  };
}

/** Moves the draft to the sent items, where it keeps its immutable id, and delivers it. */
export function sendDraft(store: WorldStore, mailbox: Mailbox, message: Message): void {
  message.folder = 'sentitems';
  message.movingId = store.opaqueId('AAMk');
  message.sentAt = store.now();
  message.receivedAt = store.now();
  message.modifiedAt = store.now();
  message.isRead = true;
  message.changeKey += 1;
  deliver(store, message);
  store.record({
    kind: 'mail-sent',
    mailboxId: mailbox.personId,
    messageId: message.id,
    internetMessageId: message.internetMessageId,
    subject: message.subject,
    recipients: recipientsOf(message),
    extendedProperties: message.extendedProperties,
  });
}

/** Puts a message of Exchange's own, such as an invitation, into one inbox. */
export function deliverTo(store: WorldStore, mailbox: Mailbox, fields: NewMessage): Message {
  const message = newMessage(store, fields);
  message.sentAt = store.now();
  arrive(store, mailbox, message);
  return message;
}

/** Mail that a person writes and sends; throws when `to` is unknown. */
export function sendAsPerson(
  store: WorldStore,
  sender: Person,
  mail: { to: string; subject: string; body: string; inReplyTo?: string },
): Message {
  const mailbox = mailboxOf(store.world, sender.id);
  const message = createDraft(store, mailbox, {
    from: addressOf(sender),
    to: [addressOf(person(store.world, mail.to))],
    subject: mail.subject,
    body: { contentType: 'text', content: mail.body },
    inReplyTo: mail.inReplyTo ?? null,
  });
  sendDraft(store, mailbox, message);
  return message;
}

export function recipientsOf({ to, cc, bcc }: Message): string[] {
  const all = [...to, ...cc, ...bcc].map(({ address }) => address.toLowerCase());
  return [...new Set(all)];
}

function deliver(store: WorldStore, message: Message): void {
  for (const address of recipientsOf(message)) {
    const recipient = personNamed(store.world, address);
    if (!recipient) continue;
    arrive(store, mailboxOf(store.world, recipient.id), {
      ...structuredClone(message),
      id: store.opaqueId('AAkALg'),
      // A blind copy is nobody's business, and our own properties stay in our mailbox.
      bcc: [],
      extendedProperties: [],
    });
  }
}

function arrive(store: WorldStore, mailbox: Mailbox, message: Message): void {
  message.folder = 'inbox';
  message.movingId = store.opaqueId('AAMk');
  message.receivedAt = store.now();
  message.isRead = false;
  mailbox.messages.push(message);
  store.changed();
}

function newMessage(store: WorldStore, fields: NewMessage): Message {
  const domain = fields.from.address.slice(fields.from.address.indexOf('@') + 1);
  return {
    id: store.opaqueId('AAkALg'),
    movingId: store.opaqueId('AAMk'),
    folder: 'drafts',
    kind: fields.kind ?? 'message',
    subject: fields.subject,
    body: fields.body,
    from: fields.from,
    to: [...fields.to],
    cc: [...(fields.cc ?? [])],
    bcc: [...(fields.bcc ?? [])],
    replyTo: [...(fields.replyTo ?? [])],
    headers: [...(fields.headers ?? [])],
    attachments: [],
    extendedProperties: [...(fields.extendedProperties ?? [])],
    importance: fields.importance ?? 'normal',
    internetMessageId: `<${store.uuid()}@${domain}>`,
    inReplyTo: fields.inReplyTo ?? null,
    conversationId: conversationOf(store, fields.inReplyTo ?? null),
    createdAt: store.now(),
    modifiedAt: store.now(),
    sentAt: null,
    receivedAt: null,
    isRead: true,
    eventId: fields.eventId ?? null,
    changeKey: 1,
  };
}

function conversationOf(store: WorldStore, inReplyTo: string | null): string {
  const all = inReplyTo === null ? [] : store.world.mailboxes.flatMap(({ messages }) => messages);
  const answered = all.find(({ internetMessageId }) => internetMessageId === inReplyTo);
  return answered?.conversationId ?? store.opaqueId('AAQkCONV');
}
