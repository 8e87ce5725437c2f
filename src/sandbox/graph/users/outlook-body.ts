import { z } from 'zod';
import { keepAttachment } from '../../world/mail.ts';
import type { WorldStore } from '../../world/world-store.ts';
import type { Address, Attachment, Body } from '../../world.ts';
import { GraphError } from '../graph-error.ts';
import type { Json } from '../query/shape.ts';

export const Recipient = z.strictObject({
  '@odata.type': z.string().optional(),
  emailAddress: z.strictObject({ address: z.email(), name: z.string().nullish() }),
});

export const ItemBody = z.strictObject({
  contentType: z.string().transform((text) => z.enum(['html', 'text']).parse(text.toLowerCase())),
  content: z.string(),
});

export const Importance = z.enum(['low', 'normal', 'high']);

/** E.g. `String {66f5a359-4659-4830-9070-00047ec6ac6e} Name MeetingKey`. */
const propertyId = /^\w+ \{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\} (Name \S+|Id 0x[0-9a-f]+)$/i;

export const ExtendedProperties = z.array(
  z.strictObject({ id: z.string().regex(propertyId), value: z.string() }),
);

export const FileAttachment = z.strictObject({
  '@odata.type': z.literal('#microsoft.graph.fileAttachment'),
  name: z.string().min(1),
  contentType: z.string().optional(),
  contentBytes: z.base64(),
  isInline: z.boolean().optional(),
  contentId: z.string().nullish(),
});

const attachmentLimit = 3 * 1024 * 1024;

/** Above 3 MB an upload session is needed, which the sandbox does not play for mail. */
export function attachmentFrom(
  store: WorldStore,
  body: z.output<typeof FileAttachment>,
): Attachment {
  const bytes = Buffer.from(body.contentBytes, 'base64');
  if (bytes.length >= attachmentLimit) {
    throw new GraphError({
      status: 413,
      code: 'ErrorMessageSizeExceeded',
      message: 'The attachment is not below 3 MB.',
    });
  }
  return keepAttachment(store, {
    name: body.name,
    contentType: body.contentType ?? 'application/octet-stream',
    bytes,
    isInline: body.isInline ?? false,
    contentId: body.contentId ?? null,
  });
}

export function addressFrom({ emailAddress }: z.output<typeof Recipient>): Address {
  return { name: emailAddress.name ?? emailAddress.address, address: emailAddress.address };
}

export function recipientJson({ name, address }: Address): Json {
  return { emailAddress: { name, address } };
}

export function attachmentJson(attachment: Attachment, bytes?: Buffer): Json {
  return {
    '@odata.type': '#microsoft.graph.fileAttachment',
    '@odata.mediaContentType': attachment.contentType,
    id: attachment.id,
    lastModifiedDateTime: attachment.addedAt,
    name: attachment.name,
    contentType: attachment.contentType,
    size: attachment.size,
    isInline: attachment.isInline,
    contentId: attachment.contentId,
    contentLocation: null,
    ...(bytes && { contentBytes: bytes.toString('base64') }),
  };
}

/** The first 255 characters as plain text. */
export function previewOf({ contentType, content }: Body): string {
  const text = contentType === 'html' ? content.replace(/<[^>]*>/g, ' ') : content;
  return text.replace(/\s+/g, ' ').trim().slice(0, 255);
}
