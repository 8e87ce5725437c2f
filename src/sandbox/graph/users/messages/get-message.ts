import type { Operation } from '../../operation.ts';
import { entityOptions } from '../../query/options.ts';
import { shaped } from '../../query/shape.ts';
import { messageEntity } from './message-json.ts';
import { messageOf } from './message-of.ts';

export const getMessage: Operation = {
  name: 'get-message',
  method: 'GET',
  path: '/users/{user-id}/messages/{message-id}',
  query: entityOptions,
  permission: {
    application: ['Mail.Read', 'Mail.ReadWrite'],
    delegated: [],
    exchangeRole: 'Mail.ReadWrite',
  },
  run(call) {
    const { message } = messageOf(call);
    return { status: 200, body: shaped(messageEntity(message, call), call.query) };
  },
};
