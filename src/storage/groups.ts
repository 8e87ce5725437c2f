import { sql } from 'kysely';
import { NotFound } from '../domain/errors.ts';
import type { Group } from '../domain/partnership/partnership.ts';
import type { TermsOfReference } from '../domain/terms-of-reference/format.ts';
import { termsOfReference } from '../domain/terms-of-reference/format.ts';
import type { PartnershipStore } from '../use-cases/stores.ts';
import type { StoreScope } from './store-scope.ts';
import { storedJson } from './stored-json.ts';
import type { GroupTable } from './tables.ts';

type OfGroups =
  | 'groups'
  | 'groupsOf'
  | 'groupByKey'
  | 'groupsByTermsIds'
  | 'group'
  | 'terms'
  | 'saveGroup';

/** Groups and their terms of reference. */
export function groupStore(scope: StoreScope): Pick<PartnershipStore, OfGroups> {
  const { transaction, tenantId } = scope;
  const groups = () =>
    transaction.selectFrom('groups').selectAll().where('tenant_id', '=', tenantId);
  return {
    async groups() {
      const rows = await groups().orderBy('name').orderBy('id').execute();
      return rows.map(groupFrom);
    },
    async groupsOf(personId) {
      const held = sql<string>`select group_id from appointments
        where tenant_id = ${tenantId} and person_id = ${personId}
        union select group_id from offices
        where tenant_id = ${tenantId} and person_id = ${personId}`;
      const rows = await groups()
        .where(sql<boolean>`id in (${held})`)
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map(groupFrom);
    },
    async groupByKey(key) {
      const row = await groups().where('key', '=', key).executeTakeFirst();
      return row === undefined ? undefined : groupFrom(row);
    },
    async groupsByTermsIds(ids) {
      const terms = sql<string>`select id from terms where tenant_id = ${tenantId}
        and body -> 'group' ->> 'id' = any(${[...ids]}::text[])`;
      const rows = await groups()
        .where(sql<boolean>`terms_id in (${terms})`)
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map(groupFrom);
    },
    async group(id) {
      const row = await groups().where('id', '=', id).executeTakeFirst();
      if (row === undefined) throw new NotFound(`no group ${id}`, { groupId: id });
      return groupFrom(row);
    },
    async terms(termsId) {
      const row = await transaction
        .selectFrom('terms')
        .select('body')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', termsId)
        .executeTakeFirst();
      if (row === undefined) throw new NotFound(`no terms ${termsId}`, { termsId });
      return termsOfReference.parse(row.body);
    },
    saveGroup: (group, terms) => saveGroup(scope, group, terms),
  };
}

async function saveGroup(
  { transaction, tenantId }: StoreScope,
  group: Group,
  terms: TermsOfReference,
): Promise<void> {
  const body = storedJson(terms);
  await transaction
    .insertInto('terms')
    .values({ tenant_id: tenantId, id: group.termsId, body })
    .onConflict((known) => known.columns(['tenant_id', 'id']).doUpdateSet({ body }))
    .execute();
  const facts = {
    key: group.key,
    name: group.name,
    short: group.short,
    partnership_name: group.partnershipName,
    terms_id: group.termsId,
  };
  await transaction
    .insertInto('groups')
    .values({ tenant_id: tenantId, id: group.id, ...facts })
    .onConflict((known) => known.columns(['tenant_id', 'id']).doUpdateSet(facts))
    .execute();
}

function groupFrom(row: GroupTable): Group {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    short: row.short,
    partnershipName: row.partnership_name,
    termsId: row.terms_id,
  };
}
