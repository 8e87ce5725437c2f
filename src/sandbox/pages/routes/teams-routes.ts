import { z } from 'zod';
import { hasAccount, person } from '../../world/people.ts';
import type { TeamsPersonAnswer } from '../answers.ts';
import { who } from './mail-routes.ts';
import { type ControlRoute, ok, type Place, Refused } from './place.ts';

const Wanted = z.strictObject({ personId: z.string() });

export const teamsRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/sandbox/teams/{person}',
    run: (place, call) => ok(teamsPerson(place, who(place, call).id)),
  },
  {
    method: 'POST',
    path: '/sandbox/teams/token',
    async run(place, { body }) {
      const { personId } = Wanted.parse(body);
      const { id } = teamsPerson(place, personId);
      return ok({ token: await place.microsoft.entra.tabToken(id) });
    },
  },
];

/** Throws for somebody without an account: Teams does not know them. */
function teamsPerson({ microsoft, appOrigin }: Place, name: string): TeamsPersonAnswer {
  const found = person(microsoft.world, name);
  if (!hasAccount(found)) {
    throw new Refused(`${found.displayName} has no account here, so no Teams and no tab.`);
  }
  const { id, displayName, userPrincipalName, tenantId, kind } = found;
  return {
    id,
    name: displayName,
    userPrincipalName,
    tenantId,
    isGuest: kind === 'guest',
    appOrigin,
  };
}
