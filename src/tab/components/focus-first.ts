import { useEffect, useRef } from 'react';

/** What a button has opened takes the focus at its first field, so that typing can go on. */
export function useFocusFirst<T extends HTMLElement>() {
  const opened = useRef<T>(null);
  useEffect(() => {
    const fields = 'input:not([hidden]), select, textarea, button';
    opened.current?.querySelector<HTMLElement>(fields)?.focus();
  }, []);
  return opened;
}
