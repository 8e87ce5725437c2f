import type { ConversationStore } from '../use-cases/stores.ts';
import type { StoreScope } from './store-scope.ts';

/** The bot's personal chats, and the cards that stand in them. */
export function conversationStore({ transaction, tenantId }: StoreScope): ConversationStore {
  return {
    find: (personId) =>
      transaction
        .selectFrom('conversations')
        .select('reference')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', personId)
        .executeTakeFirst(),
    async save(personId, reference) {
      await transaction
        .insertInto('conversations')
        .values({ tenant_id: tenantId, person_id: personId, reference })
        .onConflict((known) => known.columns(['tenant_id', 'person_id']).doUpdateSet({ reference }))
        .execute();
    },
    async remove(personId) {
      await transaction
        .deleteFrom('conversations')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', personId)
        .execute();
    },
    async saveCard(noticeKey, personId, activityId) {
      const key = { tenant_id: tenantId, notice_key: noticeKey, person_id: personId };
      const facts = { activity_id: activityId };
      await transaction
        .insertInto('cards')
        .values({ ...key, ...facts })
        .onConflict((known) =>
          known.columns(['tenant_id', 'notice_key', 'person_id']).doUpdateSet(facts),
        )
        .execute();
    },
    async card(noticeKey, personId) {
      const row = await transaction
        .selectFrom('cards')
        .select('activity_id')
        .where('tenant_id', '=', tenantId)
        .where('notice_key', '=', noticeKey)
        .where('person_id', '=', personId)
        .executeTakeFirst();
      return row === undefined ? undefined : { activityId: row.activity_id };
    },
  };
}
