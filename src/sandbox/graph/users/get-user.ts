import { badRequest } from '../graph-error.ts';
import type { Operation } from '../operation.ts';
import { listOptions } from '../query/options.ts';
import { pageOf, shaped } from '../query/shape.ts';
import { userEntity } from './user-json.ts';
import { userOf } from './user-of.ts';

export const getUser: Operation = {
  name: 'get-user',
  method: 'GET',
  path: '/users/{user-id}',
  query: ['$select'],
  permission: {
    application: ['User.ReadBasic.All', 'User.Read.All'],
    delegated: ['User.ReadBasic.All'],
  },
  run(call) {
    return { status: 200, body: shaped(userEntity(userOf(call)), call.query) };
  },
};

export const getMe: Operation = {
  name: 'get-me',
  method: 'GET',
  path: '/me',
  query: ['$select'],
  permission: { application: [], delegated: ['User.Read'] },
  run({ caller, query }) {
    if (caller.kind === 'app') {
      throw badRequest('/me request is only valid with delegated authentication flow.');
    }
    return { status: 200, body: shaped(userEntity(caller.person), query) };
  },
};

export const listUsers: Operation = {
  name: 'list-users',
  method: 'GET',
  path: '/users',
  query: listOptions,
  permission: {
    application: ['User.ReadBasic.All', 'User.Read.All'],
    delegated: ['User.ReadBasic.All'],
  },
  run(call) {
    const people = call.store.world.people.filter(({ kind }) => kind !== 'external');
    const entities = people.map(userEntity);
    const page = pageOf(entities, call, { standard: 100, most: 999 });
    return { status: 200, body: page };
  },
};
