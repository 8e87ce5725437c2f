import type { BearerSource } from './api-client.ts';
import { endSignIn, renewByCookie, teamsHostOrigins } from './api-client.ts';
import { routeOf } from './routes.ts';
import type { Store } from './store.ts';
import type { ThemeName } from './theme.ts';
import { browserTheme } from './theme.ts';

/** What the tab stands in: Microsoft's frame, or a plain browser. */
export interface Surroundings {
  framed: boolean;
  theme: Store<ThemeName>;
  bearer: BearerSource;
  /** A path that a deep link asked for. */
  startPath: string | null;
  /** Tells the host that there is something to see. */
  ready(): void;
}

const hostAnswersInSeconds = 10;

/** Finds out where the tab stands. teams-js is fetched only in a frame, where it is needed. */
export async function surroundings(): Promise<Surroundings> {
  if (!framed()) return plainBrowser();
  const [{ joinTeams }, origins] = await Promise.all([import('./teams.ts'), teamsHostOrigins()]);
  return inTime(joinTeams(origins));
}

/** Ends the sign-in and lets the person choose another account. */
export async function signOut(): Promise<void> {
  await endSignIn();
  location.assign(signInPath('/week'));
}

/** The path to sign in at, and to come back from; only paths of our own are followed. */
export function signInPath(from: string): string {
  const to = routeOf(from).screen === 'not-found' ? '/week' : from;
  return `/auth/sign-in?to=${encodeURIComponent(to)}`;
}

function framed(): boolean {
  return window.parent !== window || 'nativeInterface' in window;
}

function plainBrowser(): Surroundings {
  return {
    framed: false,
    theme: browserTheme(),
    startPath: null,
    ready: () => undefined,
    async bearer() {
      const token = await renewByCookie();
      if (token !== null) return token;
      location.assign(signInPath(location.pathname));
      // The page is left; nothing on it should say "signed out" in its last moment.
      return new Promise(() => undefined);
    },
  };
}

/** A frame that is not Microsoft's never answers; the person is told instead of left waiting. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error('no host answered')), hostAnswersInSeconds * 1000);
  });
  return Promise.race([answer, late]);
}
