import type { ChatActivity, Conversation } from '../world.ts';
import { type ConnectorCall, ConnectorError, conversationOf } from './connector-call.ts';

/** The bot's own message in the path; it can change no others. */
export function activityOf(call: ConnectorCall): {
  conversation: Conversation;
  activity: ChatActivity;
} {
  const conversation = conversationOf(call);
  const wanted = call.params['activity-id'];
  const activity = conversation.activities.find(
    ({ id, from, deletedAt }) => id === wanted && from === 'bot' && deletedAt === null,
  );
  if (!activity) {
    throw new ConnectorError(404, 'ActivityNotFoundInConversation', 'Unknown activity.');
  }
  return { conversation, activity };
}
