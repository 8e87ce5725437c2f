import { sql } from 'kysely';
import { NotFound } from '../domain/errors.ts';
import type { Organisation, Person } from '../domain/partnership/partnership.ts';
import type { PartnershipStore } from '../use-cases/stores.ts';
import type { StoreScope } from './store-scope.ts';
import type { OrganisationTable, PersonTable } from './tables.ts';

type OfPeople =
  | 'organisationsOf'
  | 'organisationByName'
  | 'peopleOf'
  | 'person'
  | 'personByObjectId'
  | 'personByEmail'
  | 'saveOrganisation'
  | 'savePerson';

/** Organisations and the people in them. */
export function peopleStore({
  transaction,
  tenantId,
}: StoreScope): Pick<PartnershipStore, OfPeople> {
  const people = () =>
    transaction.selectFrom('people').selectAll().where('tenant_id', '=', tenantId);
  const organisations = () =>
    transaction.selectFrom('organisations').selectAll().where('tenant_id', '=', tenantId);
  return {
    async organisationsOf(groupIds) {
      const sitFor = sql<string>`select organisation_id from appointments
        where tenant_id = ${tenantId} and group_id = any(${[...groupIds]}::text[])`;
      const areOf = sql<string>`select organisation_id from people
        where tenant_id = ${tenantId} and id in (${holders(tenantId, groupIds)})`;
      const rows = await organisations()
        .where(sql<boolean>`id in (${sitFor} union ${areOf})`)
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map(organisationFrom);
    },
    async organisationByName(name) {
      const row = await organisations().where('name', '=', name).orderBy('id').executeTakeFirst();
      return row === undefined ? undefined : organisationFrom(row);
    },
    async peopleOf(groupIds) {
      const rows = await people()
        .where(sql<boolean>`id in (${holders(tenantId, groupIds)})`)
        .orderBy('name')
        .orderBy('id')
        .execute();
      return rows.map(personFrom);
    },
    async person(id) {
      const row = await people().where('id', '=', id).executeTakeFirst();
      if (row === undefined) throw new NotFound(`no person ${id}`, { personId: id });
      return personFrom(row);
    },
    async personByObjectId(objectId) {
      const row = await people().where('object_id', '=', objectId).executeTakeFirst();
      return row === undefined ? undefined : personFrom(row);
    },
    async personByEmail(email) {
      const same = sql<boolean>`lower(email) = lower(${email})`;
      const row = await people().where(same).orderBy('id').executeTakeFirst();
      return row === undefined ? undefined : personFrom(row);
    },
    async saveOrganisation({ id, name, kind, isLead }) {
      const facts = { name, kind, is_lead: isLead };
      await transaction
        .insertInto('organisations')
        .values({ tenant_id: tenantId, id, ...facts })
        .onConflict((known) => known.columns(['tenant_id', 'id']).doUpdateSet(facts))
        .execute();
    },
    async savePerson(person) {
      const facts = personColumns(person);
      await transaction
        .insertInto('people')
        .values({ tenant_id: tenantId, id: person.id, ...facts })
        .onConflict((known) => known.columns(['tenant_id', 'id']).doUpdateSet(facts))
        .execute();
    },
  };
}

/** Everybody with a seat or an office in these groups. */
function holders(tenantId: string, groupIds: readonly string[]) {
  return sql<string>`select person_id from appointments
    where tenant_id = ${tenantId} and group_id = any(${[...groupIds]}::text[])
    union select person_id from offices
    where tenant_id = ${tenantId} and group_id = any(${[...groupIds]}::text[])`;
}

function organisationFrom({ id, name, kind, is_lead }: OrganisationTable): Organisation {
  return { id, name, kind, isLead: is_lead };
}

function personColumns(person: Person) {
  return {
    name: person.name,
    email: person.email,
    object_id: person.objectId,
    reach: person.reach,
    organisation_id: person.organisationId,
    cards_on: person.cardsOn,
  };
}

function personFrom(row: PersonTable): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    objectId: row.object_id,
    reach: row.reach,
    organisationId: row.organisation_id,
    cardsOn: row.cards_on,
  };
}
