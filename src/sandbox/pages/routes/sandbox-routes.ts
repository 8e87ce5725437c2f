import { z } from 'zod';
import { type CastMember, cast } from '../../demo/cast.ts';
import type { PersonAnswer, Reach, SandboxAnswer } from '../answers.ts';
import { clockAnswer } from './clock-routes.ts';
import { type ControlRoute, ok, type Place } from './place.ts';

const reaches = { member: 'member', guest: 'guest', external: 'mail-only' } as const;
const reachWords: Record<Reach, string> = {
  member: 'Teams',
  guest: 'guest',
  'mail-only': 'e-mail only',
};

export const sandboxRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/sandbox/state', run: async (place) => ok(await stateOf(place)) },
  {
    method: 'POST',
    path: '/sandbox/begin',
    run(place) {
      place.notes.begin();
      place.changes.tell();
      return ok({ says: 'The year has begun.' });
    },
  },
  {
    method: 'POST',
    path: '/sandbox/start-again',
    run(place, { body }) {
      z.strictObject({ sure: z.literal(true) }).parse(body);
      place.startAgain();
      return { status: 202, body: { says: 'Everything is being put back to the first day.' } };
    },
  },
];

async function stateOf(place: Place): Promise<SandboxAnswer> {
  return {
    people: cast.flatMap((member) => personAnswer(place, member) ?? []),
    clock: await clockAnswer(place),
    appOrigin: place.appOrigin,
    hasBegun: place.notes.hasBegun,
    groupName: 'Alliance Partnership Group',
  };
}

function personAnswer(place: Place, member: CastMember): PersonAnswer | undefined {
  const { microsoft, notes } = place;
  const person = microsoft.world.people.find(({ mail }) => mail === member.mail);
  if (!person) return undefined;
  const reach = reaches[person.kind];
  const said = microsoft.chat(person.id).filter(({ deletedAt }) => deletedAt === null);
  return {
    id: person.id,
    key: member.key,
    name: member.name,
    stands: member.stands,
    does: member.does,
    reach,
    reachWords: reachWords[reach],
    unreadMail: microsoft.inbox(person.id).filter(({ isRead }) => !isRead).length,
    unreadChat: Math.max(0, said.length - notes.chatSeen(person.id)),
    hasApp: microsoft.world.installations.some(
      ({ personId, removedAt }) => personId === person.id && removedAt === null,
    ),
  };
}
