import type { ChatActivity } from '../../world.ts';

export interface CardButton {
  readonly activityId: string;
  readonly data: Record<string, unknown>;
}

/** The newest button with this verb in a chat. Throws when no card offers it. */
export function pressOf(activities: readonly ChatActivity[], verb: string): CardButton {
  for (const activity of activities.toReversed()) {
    if (activity.deletedAt !== null) continue;
    for (const card of [...Object.values(activity.cardsFor), ...activity.cards]) {
      const data = dataOf(card, verb);
      if (data) return { activityId: activity.id, data };
    }
  }
  throw new Error('No card with this button has come yet.');
}

function dataOf(element: unknown, verb: string): Record<string, unknown> | undefined {
  if (typeof element !== 'object' || element === null) return undefined;
  const fields: Record<string, unknown> = { ...element };
  if (fields.type === 'Action.Execute' && fields.verb === verb) {
    return typeof fields.data === 'object' ? { ...fields.data } : {};
  }
  for (const [name, value] of Object.entries(fields)) {
    // Teams runs a card's own refresh; nobody presses it.
    const found = name === 'refresh' ? undefined : dataOf(value, verb);
    if (found) return found;
  }
  return undefined;
}
