import { sql } from 'kysely';
import { Conflict, NotFound } from '../domain/errors.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { MeetingStore } from '../use-cases/stores.ts';
import { DataNotReadable } from './database-errors.ts';
import type { StoreScope } from './store-scope.ts';
import { storedJson } from './stored-json.ts';
import type { MeetingTable } from './tables.ts';

/**
 * Goes up by one with every change of `Meeting` that old bodies do not fit; the same change brings
 * a migration that rewrites them.
 */
const meetingShape = 1;

/** Meetings are kept whole, beside the few columns that they are found by. */
export function meetingStore(scope: StoreScope): MeetingStore {
  const { transaction, tenantId } = scope;
  const found = () =>
    transaction
      .selectFrom('meetings')
      .select(['id', 'shape', 'version', 'body'])
      .where('tenant_id', '=', tenantId);
  return {
    async get(id) {
      const row = await found().where('id', '=', id).forUpdate().executeTakeFirst();
      if (row === undefined) throw new NotFound(`no meeting ${id}`, { meetingId: id });
      return bodyOf(row);
    },
    async byEventId(eventId) {
      const row = await found().where('event_id', '=', eventId).forUpdate().executeTakeFirst();
      return row === undefined ? undefined : bodyOf(row);
    },
    async ofGroup(groupId) {
      const rows = await found()
        .where(sql<boolean>`group_ids @> array[${groupId}]::text[]`)
        .orderBy('starts_at')
        .orderBy('id')
        .execute();
      return rows.map(bodyOf);
    },
    async unsettledOf(groupIds) {
      const rows = await found()
        .where(sql<boolean>`group_ids && ${[...groupIds]}::text[]`)
        .where(sql<boolean>`phase not in ('settled', 'cancelled')`)
        .orderBy('starts_at')
        .orderBy('id')
        .execute();
      return rows.map(bodyOf);
    },
    async heldAndUnsettled() {
      const rows = await found()
        .where('phase', 'in', ['open', 'closed'])
        .orderBy('starts_at')
        .orderBy('id')
        .execute();
      return rows.map(bodyOf);
    },
    async add(meeting) {
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('meetings')
        .values({ tenant_id: tenantId, id: meeting.id, ...columns(meeting) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows !== 1n) {
        throw new Conflict(`meeting ${meeting.id} is there already`, { meetingId: meeting.id });
      }
    },
    save: (meeting) => save(scope, meeting),
  };
}

async function save({ transaction, tenantId }: StoreScope, meeting: Meeting): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('meetings')
    .set(columns({ ...meeting, version: meeting.version + 1 }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', meeting.id)
    .where('version', '=', meeting.version)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  const facts = { meetingId: meeting.id, version: meeting.version };
  throw new Conflict(`meeting ${meeting.id} was saved by somebody else`, facts);
}

function columns(meeting: Meeting) {
  return {
    group_ids: [meeting.groupId, ...meeting.jointWith],
    event_id: meeting.m365.eventId,
    phase: meeting.phase,
    starts_at: meeting.startsAt,
    version: meeting.version,
    shape: meetingShape,
    body: storedJson(meeting),
  };
}

function bodyOf({
  id,
  shape,
  version,
  body,
}: Pick<MeetingTable, 'id' | 'shape' | 'version'> & { body: Meeting }): Meeting {
  if (shape === meetingShape) return { ...body, version };
  throw new DataNotReadable(`meeting ${id} has shape ${shape}, not ${meetingShape}`, { id, shape });
}
