import { hasAccount, mailboxOf, personNamed } from '../../world/people.ts';
import type { Mailbox, Person } from '../../world.ts';
import { GraphError } from '../graph-error.ts';
import type { GraphCall } from '../operation.ts';

/** The person in the path; 404 for whoever has no account in the tenant. */
export function userOf({ store, params }: GraphCall): Person {
  const name = params['user-id'] ?? '';
  const person = personNamed(store.world, name);
  if (!person || !hasAccount(person)) {
    throw new GraphError({
      status: 404,
      code: 'Request_ResourceNotFound',
      message: `Resource '${name}' does not exist or one of its queried references is not present.`,
    });
  }
  return person;
}

/** The mailbox in the path; guests have none in this tenant. */
export function userMailboxOf(call: GraphCall): { person: Person; mailbox: Mailbox } {
  const person = userOf(call);
  if (person.kind !== 'member') {
    throw new GraphError({
      status: 404,
      code: 'MailboxNotEnabledForRESTAPI',
      message: 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    });
  }
  return { person, mailbox: mailboxOf(call.store.world, person.id) };
}
