import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { Strip } from '../Strip/Strip.tsx';

interface BoundaryState {
  broken: boolean;
}

/** Keeps a screen that could not be drawn, or whose program did not come, from taking all away. */
export class Boundary extends Component<{ children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { broken: false };

  static getDerivedStateFromError(): BoundaryState {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main>
        <Strip kind="error">
          Sorry, this screen could not be shown. Nothing you saved is lost.{' '}
          <Button size="small" onClick={() => location.reload()}>
            Open it again
          </Button>
        </Strip>
      </main>
    );
  }
}
