import type { Message } from '../../../world.ts';
import { GraphError } from '../../graph-error.ts';
import type { GraphCall, Operation } from '../../operation.ts';
import { listOptions } from '../../query/options.ts';
import { pageOf } from '../../query/shape.ts';
import { userMailboxOf } from '../user-of.ts';
import { folderIdOf, messageEntity } from './message-json.ts';

const permission = {
  application: ['Mail.Read', 'Mail.ReadWrite'],
  delegated: [],
  exchangeRole: 'Mail.ReadWrite',
};

/** All folders together, newest first. */
export const listMessages: Operation = {
  name: 'list-messages',
  method: 'GET',
  path: '/users/{user-id}/messages',
  query: listOptions,
  permission,
  run: (call) => answer(call, userMailboxOf(call).mailbox.messages),
};

export const listFolderMessages: Operation = {
  name: 'list-folder-messages',
  method: 'GET',
  path: '/users/{user-id}/mailFolders/{mailFolder-id}/messages',
  query: listOptions,
  permission,
  run(call) {
    const folder = folderNamed(call.params['mailFolder-id'] ?? '');
    const { messages } = userMailboxOf(call).mailbox;
    return answer(
      call,
      messages.filter((message) => message.folder === folder),
    );
  },
};

function answer(call: GraphCall, messages: readonly Message[]) {
  const newest = [...messages].reverse();
  const entities = newest.map((message) => messageEntity(message, call));
  return { status: 200, body: pageOf(entities, call, { standard: 10, most: 1000 }) };
}

const folders = ['inbox', 'sentitems', 'drafts', 'deleteditems'] as const;

function folderNamed(name: string): Message['folder'] {
  const found = folders.find(
    (folder) => folder === name.toLowerCase() || folderIdOf(folder) === name,
  );
  if (found) return found;
  const message = 'The specified folder could not be found in the store.';
  throw new GraphError({ status: 404, code: 'ErrorFolderNotFound', message });
}
