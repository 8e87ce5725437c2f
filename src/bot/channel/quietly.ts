import { AsyncLocalStorage } from 'node:async_hooks';

const quiet = new AsyncLocalStorage<true>();
let isInstalled = false;

/**
 * Runs work of the SDK without what it prints by `console.error`: it writes every refused token's
 * error to the terminal, which lets a stranger fill our log. Whatever else prints is untouched.
 */
export function quietly<T>(work: () => Promise<T>): Promise<T> {
  if (!isInstalled) install();
  return quiet.run(true, work);
}

function install(): void {
  isInstalled = true;
  const { console: ours } = globalThis;
  const print = ours.error;
  ours.error = (...words: unknown[]) => {
    if (quiet.getStore() === undefined) print.apply(ours, words);
  };
}
