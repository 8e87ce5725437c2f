import { z } from 'zod';
import { referenceOf, writeReference } from './reference.ts';
import type { Speaker, Turn } from './turn.ts';

/** What we read of an activity; `type` is all that every activity has. */
export const Incoming = z.looseObject({
  type: z.string().min(1),
  id: z.string().optional(),
  channelId: z.string().optional(),
  serviceUrl: z.string().optional(),
  from: z.looseObject({ name: z.string().nullish(), aadObjectId: z.string().nullish() }).nullish(),
  conversation: z
    .looseObject({
      id: z.string().optional(),
      tenantId: z.string().optional(),
      conversationType: z.string().nullish(),
    })
    .optional(),
  channelData: z
    .looseObject({ tenant: z.looseObject({ id: z.string().optional() }).nullish() })
    .nullish(),
  text: z.string().nullish(),
  action: z.string().nullish(),
  name: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().nullish(),
});

export type Incoming = z.output<typeof Incoming>;

const CardAction = z.looseObject({
  action: z.looseObject({ verb: z.string().min(1), data: z.unknown().optional() }),
  trigger: z.enum(['manual', 'automatic']).default('manual'),
});

export const cardActionName = 'adaptiveCard/action';

/** Every tenant that an activity names, wherever it names it. */
export function tenantsOf({ conversation, channelData }: Incoming): string[] {
  const named = [conversation?.tenantId, channelData?.tenant?.id];
  return named.filter((tenant) => tenant !== undefined);
}

/** What an authenticated activity means to the bot. Only the personal chat is ours to answer. */
export function turnOf(activity: Incoming): Turn {
  const from = speakerOf(activity);
  const reference = referenceOf(activity);
  const isPersonal = activity.conversation?.conversationType === 'personal';
  if (from === undefined || reference === undefined || !isPersonal) return { kind: 'other' };
  const place = { from, reference: writeReference(reference) };
  switch (activity.type) {
    case 'message':
      return { kind: 'message', text: (activity.text ?? '').trim(), ...place };
    case 'installationUpdate':
      return installation(activity, place);
    case 'invoke':
      return cardAction(activity, place);
    default:
      return { kind: 'other' };
  }
}

interface Place {
  from: Speaker;
  reference: string;
}

/** An upgrade of the app ("add-upgrade") is no new beginning. */
function installation({ action }: Incoming, place: Place): Turn {
  if (action === 'add') return { kind: 'installed', ...place };
  if (action === 'remove') return { kind: 'uninstalled', ...place };
  return { kind: 'other' };
}

function cardAction({ name, value, replyToId }: Incoming, place: Place): Turn {
  const parsed = CardAction.safeParse(value);
  if (name !== cardActionName || !parsed.success) return { kind: 'other' };
  const { action, trigger } = parsed.data;
  const { verb, data } = action;
  return { kind: 'card-action', verb, data, trigger, ...place, replyToId: replyToId ?? null };
}

function speakerOf(activity: Incoming): Speaker | undefined {
  const objectId = activity.from?.aadObjectId;
  const [tenantId] = tenantsOf(activity);
  if (!objectId || tenantId === undefined) return undefined;
  return { objectId, tenantId, name: activity.from?.name ?? '' };
}
