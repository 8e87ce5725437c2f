import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { NotPermitted, OutOfTurn, Unusable } from '../../domain/errors.ts';
import type {
  OfficeName,
  Organisation,
  Person,
  Reach,
} from '../../domain/partnership/partnership.ts';
import type { TermsOfReference } from '../../domain/terms-of-reference/format.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';
import type { PartnershipStore } from '../stores.ts';

export interface GroupToSetUp {
  termsYaml: string;
  /** The short name in addresses, fixed from now on. */
  key: string;
  organisations: { ref: string; name: string; kind: Organisation['kind']; isLead: boolean }[];
  people: {
    name: string;
    email: string;
    objectId: string | null;
    reach: Reach;
    /** The `ref` of an organisation above. */
    organisation: string | null;
    /** The id of a seat in the terms; null for an officer without a seat. */
    seat: string | null;
    offices: OfficeName[];
  }[];
  from: PlainDate;
}

/**
 * Sets a group up from its terms, with its partner organisations and people. A person or an
 * organisation that another group has brought is taken up, not made twice. Throws NotPermitted,
 * OutOfTurn when the key is taken, Unusable when the terms or a seat cannot be used; then nothing
 * is kept.
 */
export async function setUpGroup(
  ports: Ports,
  actor: Actor,
  typed: GroupToSetUp,
): Promise<{ says: string; id: string }> {
  if (!actor.secretariat) throw new NotPermitted('set-up-group', { permission: 'set-up-group' });
  const terms = ports.termsReader.read(typed.termsYaml);
  const groupId = ports.ids.next();
  return ports.atomically(async ({ partnership }) => {
    if ((await partnership.groupByKey(typed.key)) !== undefined) {
      throw new OutOfTurn('key is taken', { reason: 'key-taken' });
    }
    requireSeats(terms, typed);
    const organisations = await saveOrganisations(ports, partnership, typed);
    const { name, short } = terms.group;
    const partnershipName = terms.partnership.name;
    const group = { id: groupId, key: typed.key, name, short: short ?? name, partnershipName };
    await partnership.saveGroup({ ...group, termsId: ports.ids.next() }, terms);
    for (const person of typed.people) {
      const saved = await savePerson(ports, partnership, { person, organisations });
      const organisationId = organisations.get(person.organisation ?? '') ?? null;
      await appoint(ports, partnership, { typed, person, saved, groupId, organisationId });
    }
    const count = typed.people.length;
    return { id: groupId, says: `${name} is set up with ${count} people.` };
  });
}

function requireSeats(terms: TermsOfReference, { people, organisations }: GroupToSetUp): void {
  const seats = new Map(terms.membership.seats.map((seat) => [seat.id, seat]));
  const refs = new Set(organisations.map((each) => each.ref));
  for (const person of people) {
    const { seat, organisation } = person;
    if (seat !== null && !seats.has(seat)) {
      throw new Unusable('no such seat', { reason: 'no-such-seat', seat });
    }
    if (organisation !== null && !refs.has(organisation)) {
      throw new Unusable('no such organisation', { reason: 'no-such-organisation', organisation });
    }
  }
  for (const [id, seat] of seats) {
    const most = seat.perOrganisation?.max;
    if (most === undefined) continue;
    for (const ref of refs) {
      const held = people.filter((each) => each.seat === id && each.organisation === ref).length;
      // R12: at most so many representatives of one organisation.
      if (held > most) {
        const organisation = organisations.find((each) => each.ref === ref)?.name ?? ref;
        throw new Unusable('too many', { reason: 'too-many-for-organisation', organisation, most });
      }
    }
  }
}

async function saveOrganisations(
  ports: Ports,
  partnership: PartnershipStore,
  { organisations }: GroupToSetUp,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { ref, name, kind, isLead } of organisations) {
    const same = await partnership.organisationByName(name);
    const id = same?.id ?? ports.ids.next();
    if (same === undefined) await partnership.saveOrganisation({ id, name, kind, isLead });
    ids.set(ref, id);
  }
  return ids;
}

type PersonTyped = GroupToSetUp['people'][number];

interface Saving {
  person: PersonTyped;
  organisations: ReadonlyMap<string, string>;
}

async function savePerson(
  ports: Ports,
  partnership: PartnershipStore,
  { person, organisations }: Saving,
): Promise<Person> {
  const email = person.email.toLowerCase();
  // Entra writes object ids in small letters; a person may type them as they like.
  const objectId = person.objectId?.toLowerCase() ?? null;
  const known =
    (objectId === null ? undefined : await partnership.personByObjectId(objectId)) ??
    (await partnership.personByEmail(email));
  if (known !== undefined) return known;
  const { name, reach } = person;
  const organisationId = organisations.get(person.organisation ?? '') ?? null;
  const id = ports.ids.next();
  const saved = { id, name, email, objectId, reach, organisationId, cardsOn: false };
  await partnership.savePerson(saved);
  return saved;
}

interface Appointing {
  typed: GroupToSetUp;
  person: PersonTyped;
  saved: Person;
  groupId: string;
  /** For whom this person sits in this group; in another it may be somebody else. */
  organisationId: string | null;
}

async function appoint(
  ports: Ports,
  partnership: PartnershipStore,
  { typed, person, saved, groupId, organisationId }: Appointing,
): Promise<void> {
  const held = { groupId, personId: saved.id, from: typed.from, to: null };
  if (person.seat !== null) {
    const id = ports.ids.next();
    await partnership.saveAppointment({ id, ...held, seatId: person.seat, organisationId });
  }
  for (const office of person.offices) {
    const id = ports.ids.next();
    await partnership.saveOffice({ id, ...held, office, confirmedOn: null });
  }
}
