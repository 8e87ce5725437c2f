import { Page } from '../../components/Page/Page.tsx';
import { Strip } from '../../components/Strip/Strip.tsx';
import { Link } from '../../navigation.tsx';

/** An address that leads nowhere, and the way back. */
export function NotFound() {
  return (
    <Page title="Nothing here">
      <Strip kind="info">
        This address leads nowhere; what you looked for may have been moved or withdrawn.{' '}
        <Link to="/week">Go to My week</Link>
      </Strip>
    </Page>
  );
}
