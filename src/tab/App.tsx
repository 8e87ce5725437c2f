import type { Theme } from '@fluentui/react-components';
import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Boundary } from './components/Boundary/Boundary.tsx';
import { Shell } from './components/Shell/Shell.tsx';
import type { Surroundings } from './sign-in.ts';
import { loadTheme } from './theme.ts';
import { useStore } from './use-store.ts';

export interface AppProps {
  around: Surroundings;
  firstTheme: Theme;
}

/** Theme outside, shell inside; a new theme is put on when it has come, never half. */
export function App({ around, firstTheme }: AppProps) {
  const name = useStore(around.theme);
  const [theme, setTheme] = useState(firstTheme);
  useEffect(() => {
    let wanted = true;
    void loadTheme(name).then((loaded) => {
      if (wanted) setTheme(loaded);
    });
    document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark';
    return () => {
      wanted = false;
    };
  }, [name]);
  useEffect(() => around.ready(), [around]);
  return (
    <FluentProvider theme={theme} dir="ltr">
      <Boundary>
        <Shell framed={around.framed} />
      </Boundary>
    </FluentProvider>
  );
}
