import type { Route } from '../route.ts';
import { actRoutes } from './acts/by-link.ts';
import { groupRoutes } from './groups/groups.ts';
import { roomRoutes } from './meetings/in-the-room.ts';
import { lookRoutes } from './meetings/look.ts';
import { minutesRoutes } from './meetings/minutes.ts';
import { paperRoutes } from './meetings/papers.ts';
import { prepareRoutes } from './meetings/prepare.ts';
import { meRoutes } from './people/me.ts';

/** Every capability behind a sign-in. */
export const signedInRoutes: readonly Route[] = [
  ...meRoutes,
  ...groupRoutes,
  ...prepareRoutes,
  ...paperRoutes,
  ...roomRoutes,
  ...minutesRoutes,
  ...lookRoutes,
];

/** Every capability that proves itself by a token of its own. */
export const openRoutes: readonly Route[] = actRoutes;
