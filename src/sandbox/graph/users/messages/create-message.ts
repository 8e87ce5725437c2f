import type { Operation } from '../../operation.ts';
import { shaped } from '../../query/shape.ts';
import { readBody } from '../../request-body.ts';
import { draftFrom, MessageBody } from './message-body.ts';
import { messageEntity } from './message-json.ts';

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
    const { message } = draftFrom(call, readBody(MessageBody, call.body));
    return { status: 201, body: shaped(messageEntity(message, call), call.query) };
  },
};
