import type { Theme } from '@fluentui/react-components';
import type { Store } from './store.ts';
import { store } from './store.ts';

export type ThemeName = 'light' | 'dark' | 'contrast';

const loaders: Record<ThemeName, () => Promise<{ theme: Theme }>> = {
  light: () => import('./themes/light.ts'),
  dark: () => import('./themes/dark.ts'),
  contrast: () => import('./themes/contrast.ts'),
};

/** Only the theme in use is fetched. */
export async function loadTheme(name: ThemeName): Promise<Theme> {
  const { theme } = await loaders[name]();
  return theme;
}

/** What the person chose for the whole system; follows when they change it. */
export function browserTheme(): Store<ThemeName> {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const forced = matchMedia('(forced-colors: active)');
  const current = (): ThemeName => {
    if (forced.matches) return 'contrast';
    return dark.matches ? 'dark' : 'light';
  };
  const chosen = store(current());
  const follow = () => chosen.set(current());
  dark.addEventListener('change', follow);
  forced.addEventListener('change', follow);
  return chosen;
}
