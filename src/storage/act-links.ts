import { NotFound } from '../domain/errors.ts';
import type { ActLinkRow, ActLinkStore } from '../use-cases/stores.ts';
import type { StoreScope } from './store-scope.ts';
import type { ActLinkTable } from './tables.ts';

/** What each link of an e-mail is for, and whether it was used; never the token itself. */
export function actLinkStore({ transaction, tenantId }: StoreScope): ActLinkStore {
  return {
    async add(link) {
      await transaction
        .insertInto('act_links')
        .values({ tenant_id: tenantId, id: link.id, ...columns(link) })
        .execute();
    },
    async find(id) {
      const row = await transaction
        .selectFrom('act_links')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst();
      return row === undefined ? undefined : linkFrom(row);
    },
    async save(link) {
      const { numUpdatedRows } = await transaction
        .updateTable('act_links')
        .set(columns(link))
        .where('tenant_id', '=', tenantId)
        .where('id', '=', link.id)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) throw new NotFound(`no act link ${link.id}`);
    },
  };
}

function columns(link: ActLinkRow) {
  return {
    notice_key: link.noticeKey,
    person_id: link.personId,
    meeting_id: link.meetingId,
    act: link.act,
    version_hash: link.versionHash,
    expires_at: link.expiresAt,
    used_at: link.usedAt,
    code_hash: link.code?.hash ?? null,
    code_tries_left: link.code?.triesLeft ?? null,
    code_expires_at: link.code?.expiresAt ?? null,
  };
}

function linkFrom(row: ActLinkTable): ActLinkRow {
  return {
    id: row.id,
    noticeKey: row.notice_key,
    personId: row.person_id,
    meetingId: row.meeting_id,
    act: row.act,
    versionHash: row.version_hash,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    code: codeFrom(row),
  };
}

function codeFrom(row: ActLinkTable): ActLinkRow['code'] {
  const { code_hash: hash, code_tries_left: triesLeft, code_expires_at: expiresAt } = row;
  if (hash === null || triesLeft === null || expiresAt === null) return null;
  return { hash, triesLeft, expiresAt };
}
