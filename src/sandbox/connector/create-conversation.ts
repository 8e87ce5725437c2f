import { z } from 'zod';
import type { WebAnswer } from '../transport/web.ts';
import { addActivity, conversationWith, isInstalled, memberNamed } from '../world/conversations.ts';
import {
  BotActivity,
  botActivity,
  type ConnectorCall,
  ConnectorError,
  cardsOf,
  notInRoster,
} from './connector-call.ts';

const Parameters = z.looseObject({
  isGroup: z.boolean().optional(),
  members: z.array(z.looseObject({ id: z.string() })).length(1),
  tenantId: z.string().optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
  activity: BotActivity.nullish(),
});

/** A personal chat, by object id or Teams' id of the person; the same one every time. */
export function createConversation(call: ConnectorCall): WebAnswer {
  const { store, serviceUrl } = call;
  const parsed = Parameters.safeParse(call.body);
  if (!parsed.success) {
    throw new ConnectorError(400, 'BadSyntax', 'The conversation parameters cannot be read.');
  }
  const parameters = parsed.data;
  const tenantId = parameters.tenantId ?? parameters.channelData?.tenant?.id;
  if (tenantId !== store.world.tenantId) {
    throw new ConnectorError(403, 'ForbiddenOperationException', 'The tenant is not the bot’s.');
  }
  const member = memberNamed(store.world, parameters.members[0]?.id ?? '');
  if (!member) throw new ConnectorError(404, 'NotFound', 'The user was not found.');
  if (!isInstalled(store.world, member.id)) throw notInRoster();
  const conversation = conversationWith(store, member.id);
  if (!parameters.activity) return { status: 201, body: { id: conversation.id, serviceUrl } };
  const activity = botActivity(parameters.activity);
  const added = addActivity(store, conversation, {
    from: 'bot',
    text: activity.text ?? '',
    summary: activity.summary ?? '',
    cards: cardsOf(activity),
  });
  return { status: 201, body: { id: conversation.id, activityId: added.id, serviceUrl } };
}
