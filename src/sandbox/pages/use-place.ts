import { useCallback, useEffect, useState } from 'react';
import type { ViewName } from './answers.ts';

/** Where somebody is in these pages; it lives in the address, so that back and sharing work. */
export interface PlaceInPages {
  /** The key of the person in the cast. */
  readonly as: string;
  readonly view: ViewName;
  /** The message, folder or path that is open in the view. */
  readonly at: string;
}

const views: readonly ViewName[] = ['outlook', 'chat', 'tab', 'files', 'happened', 'meeting'];
const lastPerson = 'sandbox-person';

export function usePlace(): [PlaceInPages, (change: Partial<PlaceInPages>) => void] {
  const [place, setPlace] = useState(placeOfAddress);
  useEffect(() => {
    const back = () => setPlace(placeOfAddress());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const go = useCallback((change: Partial<PlaceInPages>) => {
    const before = placeOfAddress();
    const isElsewhere =
      (change.as ?? before.as) !== before.as || (change.view ?? before.view) !== before.view;
    const next = { ...before, at: isElsewhere ? '' : before.at, ...change };
    history.pushState(null, '', addressOf(next));
    // A link out of the tab names nobody: the new window goes on as the same person.
    localStorage.setItem(lastPerson, next.as);
    setPlace(next);
  }, []);
  return [place, go];
}

export function addressOf({ as, view, at }: PlaceInPages): string {
  const query = new URLSearchParams({ as, view, ...(at && { at }) });
  return `/?${query}`;
}

function placeOfAddress(): PlaceInPages {
  const query = new URLSearchParams(location.search);
  const view = views.find((one) => one === query.get('view')) ?? 'outlook';
  const as = query.get('as') ?? localStorage.getItem(lastPerson) ?? 'secretariat';
  return { as, view, at: query.get('at') ?? '' };
}
