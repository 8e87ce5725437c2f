import type { Mailbox, Person, World } from '../world.ts';
import { emptyMailbox, principalName } from './seed.ts';
import type { WorldStore } from './world-store.ts';

/** By object id, user principal name or mail address, in any casing. */
export function personNamed(world: World, name: string): Person | undefined {
  const wanted = name.toLowerCase();
  return world.people.find(
    ({ id, mail, userPrincipalName }) =>
      id === wanted || mail.toLowerCase() === wanted || userPrincipalName.toLowerCase() === wanted,
  );
}

/** Throws when nobody has this id or address. */
export function person(world: World, name: string): Person {
  const found = personNamed(world, name);
  if (!found) throw new Error(`Nobody in the sandbox is called ${name}.`);
  return found;
}

export function mailboxOf(world: World, personId: string): Mailbox {
  const mailbox = world.mailboxes.find((candidate) => candidate.personId === personId);
  if (!mailbox) throw new Error(`${personId} has no mailbox.`);
  return mailbox;
}

/** Guests and members have an account; external people are unknown to the directory. */
export function hasAccount({ kind, accountEnabled }: Person): boolean {
  return kind !== 'external' && accountEnabled;
}

export interface Invited {
  readonly mail: string;
  readonly displayName: string;
}

/** Makes a guest account; somebody known by mail alone becomes one. Returns the guest. */
export function inviteGuest(store: WorldStore, invited: Invited): Person {
  const { world } = store;
  const known = personNamed(world, invited.mail);
  if (known && known.kind !== 'external') return known;
  const organiser = person(world, world.organiserId);
  const domain = organiser.mail.slice(organiser.mail.indexOf('@') + 1);
  const guest: Person = {
    id: known?.id ?? store.uuid(),
    tenantId: world.tenantId,
    kind: 'guest',
    displayName: invited.displayName,
    userPrincipalName: principalName('guest', invited.mail, domain),
    mail: invited.mail,
    roles: [],
    accountEnabled: true,
    isSharedMailbox: false,
    invitationState: 'PendingAcceptance',
  };
  if (known) world.people.splice(world.people.indexOf(known), 1, guest);
  else {
    world.people.push(guest);
    world.mailboxes.push(emptyMailbox(guest.id));
  }
  store.record({ kind: 'guest-invited', personId: guest.id, address: guest.mail });
  return guest;
}
