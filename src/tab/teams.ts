import { app, authentication } from '@microsoft/teams-js';
import { routeOf } from './routes.ts';
import type { Surroundings } from './sign-in.ts';
import { store } from './store.ts';
import type { ThemeName } from './theme.ts';

/** Joins Teams, Outlook or Microsoft 365; `origins` are trusted beside Microsoft's own. */
export async function joinTeams(origins: string[]): Promise<Surroundings> {
  await app.initialize(origins);
  const context = await app.getContext();
  const theme = store(themeNamed(context.app.theme));
  app.registerOnThemeChangeHandler((name) => theme.set(themeNamed(name)));
  return {
    framed: true,
    theme,
    startPath: ownPath(context.page.subPageId),
    ready: () => app.notifySuccess(),
    async bearer() {
      try {
        return await authentication.getAuthToken();
      } catch {
        return null;
      }
    },
  };
}

function themeNamed(name: string): ThemeName {
  if (name === 'dark') return 'dark';
  return name === 'contrast' ? 'contrast' : 'light';
}

/** A deep link carries the path without its first slash. */
function ownPath(subPageId: string | undefined): string | null {
  if (subPageId === undefined || subPageId === '') return null;
  const path = `/${subPageId}`;
  return routeOf(path).screen === 'not-found' ? null : path;
}
