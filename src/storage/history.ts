import type { HistoryStore } from '../use-cases/stores.ts';
import type { StoreScope } from './store-scope.ts';
import { storedJson } from './stored-json.ts';

/** What happened, in the order in which it was written; the table itself refuses changes. */
export function historyStore({ transaction, tenantId }: StoreScope): HistoryStore {
  return {
    async add(entry) {
      await transaction
        .insertInto('history')
        .values({
          tenant_id: tenantId,
          meeting_id: entry.meetingId,
          at: entry.at,
          by_person_id: entry.byPersonId,
          through: entry.through,
          verb: entry.verb,
          facts: storedJson(entry.facts),
          rule_id: entry.ruleId,
          clause: entry.clause,
        })
        .execute();
    },
    async ofMeeting(meetingId) {
      const rows = await transaction
        .selectFrom('history')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('meeting_id', '=', meetingId)
        .orderBy('seq')
        .execute();
      return rows.map((row) => ({
        meetingId: row.meeting_id,
        at: row.at,
        byPersonId: row.by_person_id,
        through: row.through,
        verb: row.verb,
        facts: row.facts,
        ruleId: row.rule_id,
        clause: row.clause,
      }));
    },
  };
}
