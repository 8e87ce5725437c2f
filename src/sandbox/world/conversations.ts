import { createHash } from 'node:crypto';
import type { ChatActivity, Conversation, Person, World } from '../world.ts';
import { hasAccount, person } from './people.ts';
import type { WorldStore } from './world-store.ts';

/** Teams' own id of a person, as bots see it. */
export function memberIdOf({ id }: Pick<Person, 'id'>): string {
  return `29:1${createHash('sha256').update(`member ${id}`).digest('base64url')}`;
}

/** By object id or by Teams' own id. */
export function memberNamed(world: World, name: string): Person | undefined {
  return world.people.find(
    (candidate) =>
      hasAccount(candidate) && (candidate.id === name || memberIdOf(candidate) === name),
  );
}

export function isInstalled(world: World, personId: string): boolean {
  return world.installations.some(
    (installation) => installation.personId === personId && installation.removedAt === null,
  );
}

export function install(store: WorldStore, personId: string): void {
  if (isInstalled(store.world, personId)) return;
  store.world.installations.push({ personId, installedAt: store.now(), removedAt: null });
  store.record({ kind: 'app-installed', personId });
}

export function uninstall(store: WorldStore, personId: string): void {
  const installed = store.world.installations.find(
    (installation) => installation.personId === personId && installation.removedAt === null,
  );
  if (!installed) return;
  installed.removedAt = store.now();
  store.record({ kind: 'app-removed', personId });
}

/** The personal chat; there is one for ever, whoever began it. */
export function conversationWith(store: WorldStore, personId: string): Conversation {
  const known = store.world.conversations.find((one) => one.personId === personId);
  if (known) return known;
  const { id } = person(store.world, personId);
  const conversation: Conversation = {
    id: `a:1${createHash('sha256').update(`conversation ${id}`).digest('base64url')}`,
    personId: id,
    createdAt: store.now(),
    activities: [],
  };
  store.world.conversations.push(conversation);
  store.changed();
  return conversation;
}

export interface NewActivity {
  readonly from: ChatActivity['from'];
  readonly text: string;
  readonly summary?: string;
  readonly cards?: readonly unknown[];
  readonly replyToId?: string | null;
}

export function addActivity(
  store: WorldStore,
  conversation: Conversation,
  activity: NewActivity,
): ChatActivity {
  const added: ChatActivity = {
    // Teams' ids are milliseconds; the number keeps two of one instant apart.
    id: `${Date.parse(store.now())}${String(conversation.activities.length).padStart(4, '0')}`,
    from: activity.from,
    sentAt: store.now(),
    updatedAt: null,
    deletedAt: null,
    replyToId: activity.replyToId ?? null,
    text: activity.text,
    summary: activity.summary ?? '',
    cards: [...(activity.cards ?? [])],
    cardsFor: {},
  };
  conversation.activities.push(added);
  recordBotActivity(store, conversation, { activity: added, operation: 'sent' });
  store.changed();
  return added;
}

export function recordBotActivity(
  store: WorldStore,
  conversation: Conversation,
  { activity, operation }: { activity: ChatActivity; operation: 'sent' | 'updated' | 'deleted' },
): void {
  if (activity.from !== 'bot') return;
  store.record({
    kind: 'bot-activity',
    operation,
    conversationId: conversation.id,
    personId: conversation.personId,
    activityId: activity.id,
    text: activity.text,
    cards: structuredClone(activity.cards),
  });
}
