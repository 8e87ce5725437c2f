import type { WebAnswer } from '../transport/web.ts';
import { addActivity, isInstalled } from '../world/conversations.ts';
import {
  botActivity,
  type ConnectorCall,
  cardsOf,
  conversationOf,
  notInRoster,
} from './connector-call.ts';

/** A new message of the bot; typing signs are accepted and leave no trace. */
export function sendActivity(call: ConnectorCall): WebAnswer {
  const { store, params } = call;
  const conversation = conversationOf(call);
  if (!isInstalled(store.world, conversation.personId)) throw notInRoster();
  const activity = botActivity(call.body);
  if (activity.type !== 'message') return { status: 201, body: { id: '' } };
  const added = addActivity(store, conversation, {
    from: 'bot',
    text: activity.text ?? '',
    summary: activity.summary ?? '',
    cards: cardsOf(activity),
    replyToId: params['activity-id'] ?? activity.replyToId ?? null,
  });
  return { status: 201, body: { id: added.id } };
}
