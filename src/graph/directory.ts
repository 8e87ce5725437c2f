import { z } from 'zod';
import type { Graph } from './graph.ts';
import { isRefusal } from './graph.ts';
import { path, quoted } from './path.ts';

/** Somebody with an account in, or an invitation to, the tenant. */
export interface PersonInDirectory {
  readonly objectId: string;
  readonly name: string;
  readonly email: string | null;
  readonly isGuest: boolean;
}

export interface Directory {
  /** Undefined for an address that the tenant does not know. */
  byEmail(email: string): Promise<PersonInDirectory | undefined>;
  byObjectId(objectId: string): Promise<PersonInDirectory | undefined>;
}

const User = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  mail: z.string().nullish(),
  userType: z.string().nullish(),
});

const select = 'id,displayName,mail,userType';

export function createDirectory(graph: Graph): Directory {
  return {
    async byEmail(email) {
      const filter = `mail eq ${quoted(email)} or userPrincipalName eq ${quoted(email)}`;
      const users = path`/users?$filter=${filter}&$select=${select}`;
      for await (const user of graph.pages(users, { item: User })) return personOf(user);
      return undefined;
    },
    async byObjectId(objectId) {
      try {
        const user = path`/users/${objectId}?$select=${select}`;
        return personOf(await graph.get(user, { answer: User }));
      } catch (error) {
        if (isRefusal(error, 404)) return undefined;
        throw error;
      }
    },
  };
}

function personOf({ id, displayName, mail, userType }: z.infer<typeof User>): PersonInDirectory {
  return {
    objectId: id,
    name: displayName ?? mail ?? '',
    email: mail ?? null,
    isGuest: userType === 'Guest',
  };
}
