import type { Appointment, OfficeHolding } from '../domain/partnership/partnership.ts';
import type { PartnershipStore } from '../use-cases/stores.ts';
import { groupStore } from './groups.ts';
import { peopleStore } from './people.ts';
import type { StoreScope } from './store-scope.ts';

/** The partnership: its organisations and people, its groups, and who sits where. */
export function partnershipStore(scope: StoreScope): PartnershipStore {
  return {
    ...peopleStore(scope),
    ...groupStore(scope),
    appointments: (groupId) => appointments(scope, groupId),
    offices: (groupId) => offices(scope, groupId),
    saveAppointment: (appointment) => saveAppointment(scope, appointment),
    saveOffice: (office) => saveOffice(scope, office),
  };
}

async function appointments(scope: StoreScope, groupId: string): Promise<Appointment[]> {
  const rows = await scope.transaction
    .selectFrom('appointments')
    .leftJoin('organisations', (join) =>
      join
        .onRef('organisations.tenant_id', '=', 'appointments.tenant_id')
        .onRef('organisations.id', '=', 'appointments.organisation_id'),
    )
    .selectAll('appointments')
    .where('appointments.tenant_id', '=', scope.tenantId)
    .where('group_id', '=', groupId)
    // The order in which people look for a school, in every list that is made of this.
    .orderBy('organisations.name')
    .orderBy('from_on')
    .orderBy('appointments.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    groupId: row.group_id,
    seatId: row.seat_id,
    personId: row.person_id,
    organisationId: row.organisation_id,
    from: row.from_on,
    to: row.to_on,
  }));
}

async function saveAppointment(scope: StoreScope, appointment: Appointment): Promise<void> {
  const facts = {
    group_id: appointment.groupId,
    seat_id: appointment.seatId,
    person_id: appointment.personId,
    organisation_id: appointment.organisationId,
    from_on: appointment.from,
    to_on: appointment.to,
  };
  await scope.transaction
    .insertInto('appointments')
    .values({ tenant_id: scope.tenantId, id: appointment.id, ...facts })
    .onConflict((known) => known.columns(['tenant_id', 'id']).doUpdateSet(facts))
    .execute();
}

async function offices(scope: StoreScope, groupId: string): Promise<OfficeHolding[]> {
  const rows = await scope.transaction
    .selectFrom('offices')
    .selectAll()
    .where('tenant_id', '=', scope.tenantId)
    .where('group_id', '=', groupId)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    groupId: row.group_id,
    office: row.office,
    personId: row.person_id,
    from: row.from_on,
    to: row.to_on,
    confirmedOn: row.confirmed_on,
  }));
}

async function saveOffice(scope: StoreScope, holding: OfficeHolding): Promise<void> {
  const facts = {
    group_id: holding.groupId,
    office: holding.office,
    person_id: holding.personId,
    from_on: holding.from,
    to_on: holding.to,
    confirmed_on: holding.confirmedOn,
  };
  await scope.transaction
    .insertInto('offices')
    .values({ tenant_id: scope.tenantId, id: holding.id, ...facts })
    .onConflict((known) => known.columns(['tenant_id', 'id']).doUpdateSet(facts))
    .execute();
}
