import { z } from 'zod';
import type { Incoming } from './incoming.ts';

/**
 * Where a personal chat is. The fields have the names of a Bot Framework ConversationReference, so
 * that what is stored outlives the SDK; nobody's name is kept.
 */
const Reference = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string().min(1), tenantId: z.string().optional() }),
});

export type Reference = z.output<typeof Reference>;

/** Undefined for anything that is no reference of ours. */
export function readReference(json: string | null): Reference | undefined {
  if (json === null) return undefined;
  try {
    return Reference.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

export function writeReference(reference: Reference): string {
  return JSON.stringify(Reference.parse(reference));
}

/** Undefined when the activity does not say which chat it belongs to. */
export function referenceOf({ serviceUrl, conversation }: Incoming): Reference | undefined {
  if (serviceUrl === undefined || !conversation?.id) return undefined;
  const { id, tenantId } = conversation;
  const tenant = tenantId === undefined ? {} : { tenantId };
  return { channelId: 'msteams', serviceUrl, conversation: { id, ...tenant } };
}
