import './base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { answers } from './answers.ts';
import { bearerFrom } from './api-client.ts';
import { navigate } from './navigation.tsx';
import { routeOf } from './routes.ts';
import { preload } from './screens.tsx';
import { surroundings } from './sign-in.ts';
import { loadTheme } from './theme.ts';

/** Everything that the first view needs is asked for at once; the first of it to come waits. */
async function start(element: HTMLElement): Promise<void> {
  preload(routeOf(location.pathname).screen);
  const around = await surroundings();
  bearerFrom(around.bearer);
  void answers.me('').load();
  if (around.startPath !== null) navigate(around.startPath, { replace: true });
  if (routeOf(location.pathname).screen === 'week') void answers.week('').load();
  const firstTheme = await loadTheme(around.theme.get());
  createRoot(element).render(<App around={around} firstTheme={firstTheme} />);
}

const element = document.getElementById('app');
if (element !== null) {
  start(element).catch(() => {
    // Nothing of ours could be loaded, so plain words have to do.
    element.textContent =
      'The Alliance Secretariat could not be reached. Nothing is lost. Open this page again.';
  });
}
