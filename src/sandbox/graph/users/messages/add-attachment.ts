import { badRequest } from '../../graph-error.ts';
import type { Operation } from '../../operation.ts';
import { readBody } from '../../request-body.ts';
import { attachmentFrom, attachmentJson, FileAttachment } from '../outlook-body.ts';
import { messageOf } from './message-of.ts';

export const addAttachment: Operation = {
  name: 'add-attachment',
  method: 'POST',
  path: '/users/{user-id}/messages/{message-id}/attachments',
  query: [],
  permission: {
    application: ['Mail.ReadWrite'],
    delegated: [],
    exchangeRole: 'Mail.ReadWrite',
  },
  run(call) {
    const { message } = messageOf(call);
    if (message.folder !== 'drafts') {
      throw badRequest('Only a draft can be changed.', 'ErrorInvalidRequest');
    }
    const attachment = attachmentFrom(call.store, readBody(FileAttachment, call.body));
    message.attachments.push(attachment);
    message.changeKey += 1;
    call.store.changed();
    return { status: 201, body: attachmentJson(attachment) };
  },
};
