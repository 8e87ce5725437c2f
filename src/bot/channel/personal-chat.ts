import type { ChatAddressee, ChatResult, PersonalChat } from '../../use-cases/services.ts';
import type { Connector } from './connector.ts';
import { type Reference, readReference, writeReference } from './reference.ts';
import { isAllowedServiceUrl } from './service-url.ts';

/** Writes to people by themselves, without their having said anything first. */
export function createPersonalChat(
  connector: Connector,
  serviceUrls: readonly string[],
): PersonalChat {
  /** A stored reference outside the allowed service URLs would carry our token away. */
  const place = async ({ objectId, reference }: ChatAddressee) => {
    const known = readReference(reference);
    if (known !== undefined && isAllowedServiceUrl(known.serviceUrl, serviceUrls)) return known;
    const begun = await connector.converse(objectId);
    if (typeof begun === 'string') return begun;
    return isAllowedServiceUrl(begun.serviceUrl, serviceUrls) ? begun : 'refused';
  };
  return {
    async post(to, card) {
      const chat = await place(to);
      if (typeof chat === 'string') {
        return { outcome: chat, activityId: null, reference: null };
      }
      return result(chat, await connector.post(chat, { card }));
    },
    async replace(to, activityId, card) {
      const chat = await place(to);
      if (typeof chat === 'string') return chat;
      return connector.replace(chat, activityId, { card });
    },
  };
}

/** A chat that is gone is not worth keeping. */
function result(chat: Reference, posted: Awaited<ReturnType<Connector['post']>>): ChatResult {
  const { outcome } = posted;
  const reference = outcome === 'not-installed' ? null : writeReference(chat);
  return { outcome, activityId: outcome === 'delivered' ? posted.id : null, reference };
}
