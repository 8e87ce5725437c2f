import type { Message } from '../../../world.ts';
import type { GraphCall } from '../../operation.ts';
import { preferences } from '../../prefer.ts';
import type { Entity, Json } from '../../query/shape.ts';
import { attachmentJson, previewOf, recipientJson } from '../outlook-body.ts';

export function messageEntity(message: Message, call: GraphCall): Entity {
  const { hasImmutableIds } = preferences(call);
  return {
    properties: {
      ...typeJson(message),
      '@odata.etag': `W/"${changeKeyOf(message)}"`,
      id: hasImmutableIds ? message.id : message.movingId,
      createdDateTime: message.createdAt,
      lastModifiedDateTime: message.modifiedAt,
      changeKey: changeKeyOf(message),
      categories: [],
      receivedDateTime: message.receivedAt ?? message.createdAt,
      sentDateTime: message.sentAt ?? message.createdAt,
      hasAttachments: message.attachments.some(({ isInline }) => !isInline),
      internetMessageId: message.internetMessageId,
      ...(message.headers.length > 0 && { internetMessageHeaders: message.headers }),
      subject: message.subject,
      bodyPreview: previewOf(message.body),
      importance: message.importance,
      parentFolderId: folderIdOf(message.folder),
      conversationId: message.conversationId,
      isDeliveryReceiptRequested: false,
      isReadReceiptRequested: false,
      isRead: message.isRead,
      isDraft: message.folder === 'drafts',
      webLink: `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(message.movingId)}`,
      inferenceClassification: 'focused',
      body: { contentType: message.body.contentType, content: message.body.content },
      sender: recipientJson(message.from),
      from: recipientJson(message.from),
      toRecipients: message.to.map(recipientJson),
      ccRecipients: message.cc.map(recipientJson),
      bccRecipients: message.bcc.map(recipientJson),
      replyTo: message.replyTo.map(recipientJson),
      flag: { flagStatus: 'notFlagged' },
    },
    navigations: {
      singleValueExtendedProperties: () => message.extendedProperties.map((one) => ({ ...one })),
      attachments: () =>
        message.attachments.map((one) => attachmentJson(one, call.store.bytes(one.blob))),
    },
  };
}

export function folderIdOf(folder: Message['folder']): string {
  return `AQMkFOLDER${folder}`;
}

function changeKeyOf(message: Message): string {
  return Buffer.from(`${message.id} ${message.changeKey}`).toString('base64');
}

function typeJson({ kind }: Message): Json {
  switch (kind) {
    case 'message':
      return {};
    case 'meetingRequest':
    case 'meetingUpdate':
      return {
        '@odata.type': '#microsoft.graph.eventMessageRequest',
        meetingMessageType: 'meetingRequest',
      };
    case 'meetingCancelled':
      return { '@odata.type': '#microsoft.graph.eventMessage', meetingMessageType: kind };
    case 'meetingTentativelyAccepted':
      return {
        '@odata.type': '#microsoft.graph.eventMessageResponse',
        meetingMessageType: 'meetingTenativelyAccepted',
        responseType: 'tentativelyAccepted',
      };
    default:
      return {
        '@odata.type': '#microsoft.graph.eventMessageResponse',
        meetingMessageType: kind,
        responseType: kind === 'meetingAccepted' ? 'accepted' : 'declined',
      };
  }
}
