import type { Person } from '../partnership/partnership.ts';
import type { Meeting } from './meeting.ts';
import type { RegisterEntry } from './register.ts';
import type { GroupRoll } from './roll.ts';
import { holdsOn } from './roll.ts';

interface Rows {
  meeting: Meeting;
  rolls: readonly GroupRoll[];
  people: ReadonlyMap<string, Person>;
  nextId: () => string;
}

/**
 * A row for everybody who is expected in any of the groups: who holds a seat, who comes in
 * somebody's place, and the officers, who count for nothing.
 */
export function registerRows({ meeting, rolls, people, nextId }: Rows): RegisterEntry[] {
  const attending = new Set<string>();
  return rolls.flatMap((roll) => {
    const held = holdsOn(roll.appointments, meeting.heldOn);
    const seated = held.flatMap((appointment) => {
      const person = people.get(appointment.personId);
      if (person === undefined) return [];
      const reply = meeting.replies.find((each) => each.personId === person.id);
      const { organisationId, seatId } = appointment;
      const row = {
        ...blank,
        id: nextId(),
        groupId: roll.groupId,
        organisationId,
        seatId,
      };
      const apologies = reply?.answer === 'apologies';
      const own = { ...row, personId: person.id, name: person.name, apologies };
      if (!reply?.substitute) return [own];
      const { name } = reply.substitute;
      const capacity = 'substitute' as const;
      return [own, { ...row, id: nextId(), name, capacity, substituteFor: person.id }];
    });
    const officers = holdsOn(roll.offices, meeting.heldOn)
      .filter((office) => !held.some((each) => each.personId === office.personId))
      // One secretary of two groups is one person in the room.
      .filter(({ personId }) => !attending.has(personId))
      .flatMap(({ personId }) => {
        attending.add(personId);
        const person = people.get(personId);
        const capacity = 'officer' as const;
        const at = { ...blank, id: nextId(), groupId: roll.groupId, capacity };
        return person ? [{ ...at, personId, name: person.name }] : [];
      });
    return [...seated, ...officers];
  });
}

const blank: Omit<RegisterEntry, 'id' | 'groupId'> = {
  personId: null,
  name: '',
  organisationId: null,
  seatId: null,
  capacity: 'representative',
  substituteFor: null,
  presence: [],
  apologies: false,
};
