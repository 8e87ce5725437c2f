import type { WebAnswer } from '../transport/web.ts';
import { recordBotActivity } from '../world/conversations.ts';
import { activityOf } from './activity-of.ts';
import type { ConnectorCall } from './connector-call.ts';

export function deleteActivity(call: ConnectorCall): WebAnswer {
  const { conversation, activity } = activityOf(call);
  activity.deletedAt = call.store.now();
  recordBotActivity(call.store, conversation, { activity, operation: 'deleted' });
  return { status: 200 };
}
