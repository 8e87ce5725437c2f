import type { LetterFacts } from './letter-facts.ts';

/** Who sent apologies, as a chair knows them: the name and the organisation. */
export function sender(
  personId: string | undefined,
  { people, organisations, meeting }: LetterFacts,
): { name: string; deputy: string | null } {
  const person = people.find((each) => each.id === personId);
  const organisation = organisations.find((each) => each.id === person?.organisationId);
  const names = [person?.name, organisation?.name].filter((name) => name !== undefined);
  const reply = meeting.replies.find((each) => each.personId === personId);
  return {
    name: names.length === 0 ? 'Somebody' : names.join(', '),
    deputy: reply?.substitute?.name ?? null,
  };
}

/** The organisation that a deputy speaks for; "the group" where the person has none. */
export function organisationOf(
  personId: string | undefined,
  { people, organisations, group }: LetterFacts,
): string {
  const person = people.find((each) => each.id === personId);
  const organisation = organisations.find((each) => each.id === person?.organisationId);
  return organisation?.name ?? group.name;
}
