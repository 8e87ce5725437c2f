import type { WebAnswer } from '../transport/web.ts';
import { recordBotActivity } from '../world/conversations.ts';
import { activityOf } from './activity-of.ts';
import { botActivity, type ConnectorCall, cardsOf } from './connector-call.ts';

/** Replaces what everybody sees, and so ends what one person alone saw. */
export function updateActivity(call: ConnectorCall): WebAnswer {
  const { conversation, activity } = activityOf(call);
  const next = botActivity(call.body);
  activity.text = next.text ?? '';
  activity.summary = next.summary ?? '';
  activity.cards = cardsOf(next);
  activity.cardsFor = {};
  activity.updatedAt = call.store.now();
  recordBotActivity(call.store, conversation, { activity, operation: 'updated' });
  return { status: 200, body: { id: activity.id } };
}
