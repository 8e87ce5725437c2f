import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { SetUpGroupRequest } from '../../api/contract/requests.ts';
import type { World } from '../world.ts';
import { type CastMember, type CastSeat, cast, organisations } from './cast.ts';

type Request = z.input<typeof SetUpGroupRequest>;

const groups = [
  { key: 'apg', terms: 'llf-alliance-partnership-group.yaml' },
  { key: 'board', terms: 'llf-strategic-board.yaml' },
] as const;

const reaches = { member: 'member', guest: 'guest', external: 'mail-only' } as const;

/** What the office posts to set both groups up; object ids are those of the world's directory. */
export function groupRequests(world: World): Request[] {
  return groups.map(({ key, terms }) => {
    const people = cast.flatMap((member) =>
      member.seats
        .filter(({ group }) => group === key)
        .map((seat) => personOf(world, member, seat)),
    );
    const refs = new Set(people.map(({ organisation }) => organisation));
    return {
      key,
      termsYaml: readFileSync(new URL(`../../library/terms/${terms}`, import.meta.url), 'utf8'),
      organisations: organisations.filter(({ ref }) => refs.has(ref)).map((one) => ({ ...one })),
      people,
      // Seats are held from the first day that the sandbox shows, before the terms' own year.
      from: '2020-07-01',
    };
  });
}

function personOf(world: World, member: CastMember, { seat, offices }: CastSeat) {
  const account = world.people.find(({ mail }) => mail === member.mail);
  return {
    name: member.name,
    email: member.mail,
    objectId: member.kind === 'external' ? null : (account?.id ?? null),
    reach: reaches[member.kind],
    organisation: member.organisation,
    seat,
    offices: [...offices],
  };
}
