import type { ComponentProps, MouseEvent } from 'react';
import { store } from './store.ts';

interface Place {
  path: string;
  /** How many moves led here; 0 for the address that was asked for. */
  moves: number;
}

/** Where the person is; the address bar says the same. */
export const place = store<Place>({ path: location.pathname, moves: 0 });

addEventListener('popstate', () => moveTo(location.pathname));

/** Goes to a path of our own; `replace` only corrects the address and moves nobody. */
export function navigate(path: string, { replace = false } = {}): void {
  if (replace) {
    history.replaceState(null, '', path + location.hash);
    place.set({ ...place.get(), path });
    return;
  }
  history.pushState(null, '', path);
  moveTo(new URL(path, location.href).pathname);
  scrollTo({ top: 0 });
}

export interface LinkProps extends ComponentProps<'a'> {
  to: string;
}

/** A link that moves without a new page; a new tab or window stays the browser's business. */
export function Link({ to, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (elsewhere) return;
    event.preventDefault();
    navigate(to);
  };
  return <a {...rest} href={to} onClick={follow} />;
}

function moveTo(path: string): void {
  place.set({ path, moves: place.get().moves + 1 });
}
