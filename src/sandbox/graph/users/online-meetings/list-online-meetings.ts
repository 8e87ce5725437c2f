import { badRequest } from '../../graph-error.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../query/shape.ts';
import { meetingEntity, meetingsOf } from './online-meetings.ts';

/** Only with a filter by join URL: there is no listing of meetings. */
export const listOnlineMeetings: Operation = {
  name: 'list-online-meetings',
  method: 'GET',
  path: '/users/{user-id}/onlineMeetings',
  query: ['$filter'],
  permission: { application: ['OnlineMeetings.Read.All'], delegated: [] },
  run(call) {
    if (!/^\s*joinWebUrl\s+eq\s/i.test(call.query.get('$filter') ?? '')) {
      throw badRequest('A filter by JoinWebUrl is required.');
    }
    const entities = meetingsOf(call).map(meetingEntity);
    return { status: 200, body: pageOf(entities, call, { standard: 100, most: 100 }) };
  },
};
