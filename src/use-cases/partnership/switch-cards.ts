import { NotPermitted, OutOfTurn } from '../../domain/errors.ts';
import type { Actor } from '../actor.ts';
import type { Ports } from '../ports.ts';

/** A person switches cards in the personal chat on or off; the e-mail always goes (R26, R72). */
export async function switchCards(
  ports: Ports,
  actor: Actor,
  { on }: { on: boolean },
): Promise<{ says: string }> {
  const { personId } = actor;
  if (personId === null) throw new NotPermitted('cards', { permission: 'cards' });
  await ports.atomically(async ({ partnership }) => {
    const person = await partnership.person(personId);
    if (on && person.objectId === null) {
      throw new OutOfTurn('no account', { reason: 'no-account' });
    }
    await partnership.savePerson({ ...person, cardsOn: on });
  });
  return {
    says: on ? 'Cards are on. E-mails still come.' : 'Cards are off. Everything comes by e-mail.',
  };
}

/** The bot was installed or removed: where it can write is kept or forgotten. */
export async function noteConversation(
  ports: Ports,
  { objectId, reference }: { objectId: string; reference: string | null },
): Promise<{ known: boolean }> {
  return ports.atomically(async ({ partnership, conversations }) => {
    const person = await partnership.personByObjectId(objectId);
    if (person === undefined) return { known: false };
    await partnership.savePerson({ ...person, cardsOn: reference !== null });
    if (reference === null) await conversations.remove(person.id);
    else await conversations.save(person.id, reference);
    return { known: true };
  });
}
