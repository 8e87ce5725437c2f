import { Suspense, useEffect } from 'react';
import { announceNow, LiveRegion } from '../../announce.tsx';
import { connected } from '../../api-client.ts';
import { place } from '../../navigation.tsx';
import { routeOf } from '../../routes.ts';
import { ScreenAt } from '../../screens.tsx';
import { useStore } from '../../use-store.ts';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';

/** Rail and screen; in a frame the host says who is signed in, in a browser we do. */
export function Shell({ framed }: { framed: boolean }) {
  const { path } = useStore(place);
  const online = useStore(connected);
  const route = routeOf(path);
  useEffect(() => {
    announceNow(online ? '' : 'Not connected.');
  }, [online]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to the content
      </a>
      <Rail framed={framed} route={route} />
      <div className={styles.screen}>
        <Suspense fallback={null}>
          <ScreenAt route={route} />
        </Suspense>
      </div>
      <LiveRegion />
    </div>
  );
}
